import { VERDICT_SHAPES } from '../figures/verdict-shapes.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { Palette } from './palette.ts';
import { setWords, widthOf, type CardFonts } from './set-words.ts';
import type { CardShape } from './shapes.ts';

/** The size that link previews ask for, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
/** Where the white paper ends and the grey record begins. */
export const RECORD_LINE = 816;

/** The two columns: where each begins, and how wide it is. */
export const STORY = { x: 64, width: RECORD_LINE - 64 - 40 } as const;
export const RECORD = { x: RECORD_LINE + 44, width: CARD.width - RECORD_LINE - 44 - 40 } as const;
/** Where both columns begin and end. */
export const TOP = 56;
export const BOTTOM = CARD.height - 52;
/** Where the story goes on below the wordmark. */
export const STORY_TOP = 151;

/** A card to be drawn: where its file lies in the site, and what is painted on it. */
export interface SocialCard {
  /** Without a slash in front. */
  readonly path: string;
  readonly shapes: readonly CardShape[];
}

/** What a card is made with. */
export interface CardTools {
  readonly palette: Palette;
  readonly fonts: CardFonts;
}

/** The two papers and the wordmark. */
export function cardFrame({ palette, fonts }: CardTools): CardShape[] {
  const { paper, record, rule } = palette;
  const grey = { x: RECORD_LINE, y: 0, width: CARD.width - RECORD_LINE, height: CARD.height };
  return [
    { kind: 'box', x: 0, y: 0, ...CARD, colour: paper },
    { kind: 'box', ...grey, colour: record },
    { kind: 'box', ...grey, width: 2, colour: rule },
    ...wordmark({ palette, fonts }),
  ];
}

function wordmark({ palette: { ink, record }, fonts }: CardTools): CardShape[] {
  const style = { size: 34, lineHeight: 1.25, colour: ink };
  const [plain, grey] = [
    { ...style, font: 'serif bold' } as const,
    { ...style, font: 'sans semibold' } as const,
  ];
  const x = STORY.x + Math.round(widthOf('Plain', plain, fonts)) + 10;
  const width = 3 + 14 + Math.round(widthOf('Record', grey, fonts)) + 14;
  const height = Math.round(style.size * style.lineHeight);
  return [
    ...setWords('Plain', plain, { ...STORY, top: TOP }, fonts).shapes,
    { kind: 'box', x, y: TOP, width, height, colour: record },
    { kind: 'box', x, y: TOP, width: 3, height, colour: ink },
    ...setWords('Record', grey, { x: x + 17, top: TOP, width }, fonts).shapes,
  ];
}

/** The mark of a verdict as a square of so many pixels. */
export function verdictMark(
  verdict: Verdict,
  palette: Palette,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): CardShape {
  const shape = VERDICT_SHAPES[verdict].replaceAll('currentColor', '#000');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}">${shape}</svg>`;
  const colour = palette.verdicts[verdict];
  return { kind: 'drawing', svg, x, y, width: size, height: size, colour };
}
