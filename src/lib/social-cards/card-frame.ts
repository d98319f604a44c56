import { VERDICT_SHAPES } from '../figures/verdict-shapes.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { box, picture, words, type CardElement } from './elements.ts';
import type { Palette } from './palette.ts';

/** The size that link previews ask for, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
/** Where the white paper ends and the grey record begins. */
export const RECORD_LINE = 816;
export const MARGIN = 64;

export const SERIF = 'Charis SIL';
export const SANS = 'Source Sans 3';

/** A card to be drawn: where its file lies in the site, and its drawing. */
export interface SocialCard {
  /** Without a slash in front. */
  readonly path: string;
  readonly drawing: CardElement;
}

/** The two papers and the wordmark: the story at left, the record at right. */
export function cardFrame(
  palette: Palette,
  { story, record }: { story: readonly CardElement[]; record: readonly CardElement[] },
  across?: CardElement,
): CardElement {
  const { paper, record: grey, ink, rule } = palette;
  const column = {
    ...{ flexDirection: 'column', flexShrink: 0, boxSizing: 'border-box' },
    height: CARD.height,
  } as const;
  return box(
    { ...CARD, background: paper, color: ink, position: 'relative' },
    box(
      { ...column, width: RECORD_LINE, padding: `56px 40px 52px ${MARGIN}px` },
      wordmark(palette),
      ...story,
    ),
    box(
      {
        ...column,
        width: CARD.width - RECORD_LINE,
        padding: '56px 40px 52px 44px',
        background: grey,
        borderLeft: `2px solid ${rule}`,
        fontFamily: SANS,
      },
      ...record,
    ),
    ...(across === undefined ? [] : [across]),
  );
}

function wordmark({ ink, record }: Palette): CardElement {
  return box(
    { fontSize: 34, fontWeight: 700, lineHeight: 1.25 },
    words('Plain', { fontFamily: SERIF }),
    words('Record', {
      ...{ fontFamily: SANS, fontWeight: 600, marginLeft: 10, padding: '0 14px' },
      ...{ background: record, borderLeft: `3px solid ${ink}` },
    }),
  );
}

export function verdictMark(verdict: Verdict, palette: Palette, size: number): CardElement {
  const colour = palette.verdicts[verdict];
  const shape = VERDICT_SHAPES[verdict].replaceAll('currentColor', colour);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="${colour}">`;
  return picture(`${open}${shape}</svg>`, size, size);
}
