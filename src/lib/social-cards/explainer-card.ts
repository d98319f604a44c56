import { formatDate } from '../dates/format-date.ts';
import { layOutTrace, type Stroke } from '../figures/trace.ts';
import { countVerdicts } from '../record/counts.ts';
import type { Explainer } from '../record/record.ts';
import type { Strings } from '../strings/en.ts';
import {
  CARD,
  cardFrame,
  MARGIN,
  RECORD_LINE,
  SANS,
  SERIF,
  verdictMark,
  type SocialCard,
} from './card-frame.ts';
import { box, picture, words, type CardElement } from './elements.ts';
import type { Palette } from './palette.ts';

const TRACE = { height: 96, bottom: 74, reach: { 1: 12, 2: 24, 3: 42 } } as const;

/** An explainer's card: its title, its trace, and where its claims stand. */
export function explainerCard(
  explainer: Explainer,
  { path, palette, strings }: { path: string; palette: Palette; strings: Strings },
): SocialCard {
  const asOf = formatDate(explainer.recordAsOf, explainer.lang);
  const counts = countVerdicts(explainer.claims).filter(({ count }) => count > 0);
  const name = (verdict: (typeof counts)[number]['verdict']) => strings.verdicts[verdict].name;
  const story = [
    words(explainer.kicker, {
      ...{ fontFamily: SANS, fontWeight: 600, fontSize: 26, color: palette.quiet, marginTop: 52 },
    }),
    words(explainer.title, {
      ...{ fontFamily: SERIF, fontWeight: 700, marginTop: 12, lineHeight: 1.05 },
      ...{ fontSize: titleSize(explainer.title), letterSpacing: '-0.025em' },
    }),
  ];
  const record = [
    words(strings.recordAsOf, { fontSize: 24, color: palette.quiet }),
    words(asOf, { fontSize: 28, fontWeight: 600 }),
    box(
      { flexDirection: 'column', marginTop: 30 },
      ...counts.map(({ verdict, count }) =>
        box(
          { alignItems: 'center', fontSize: 26, padding: '5px 0' },
          verdictMark(verdict, palette, 26),
          words(name(verdict), {
            ...{ color: palette.verdicts[verdict], fontWeight: 600, flexGrow: 1, marginLeft: 14 },
          }),
          words(String(count), { marginLeft: 14 }),
        ),
      ),
    ),
  ];
  return {
    path,
    drawing: cardFrame(palette, { story, record }, trace(explainer, palette)),
  };
}

/** What the card says, in words. */
export function explainerCardAlt(explainer: Explainer, strings: Strings): string {
  const counts = countVerdicts(explainer.claims).filter(({ count }) => count > 0);
  const said = counts.map(({ verdict, count }) =>
    strings.cards.count(count, strings.verdicts[verdict].name),
  );
  const asOf = formatDate(explainer.recordAsOf, explainer.lang);
  return strings.cards.explainerAlt(explainer.title, asOf, said.join(', '));
}

/** Smaller for longer titles, so that the longest that the check lets pass still leaves room for the trace. */
function titleSize(title: string): number {
  if (title.length <= 40) return 76;
  return title.length <= 70 ? 62 : 48;
}

/** The events as strokes on one line, from the left edge to the record line. */
function trace(explainer: Explainer, palette: Palette): CardElement {
  const { strokes } = layOutTrace(explainer.events, explainer.recordAsOf);
  const middle = TRACE.height / 2;
  const stroke = ({ x, importance }: Stroke) => {
    const at = Math.round((x / 100) * RECORD_LINE * 10) / 10;
    const reach = TRACE.reach[importance];
    return `<path d="M${at} ${middle - reach}v${reach * 2}" stroke-width="${importance === 3 ? 5 : 3}"/>`;
  };
  const lines = [
    `<path d="M0 ${middle}H${RECORD_LINE}" stroke-width="2"/>`,
    ...strokes.map(stroke),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${RECORD_LINE}" height="${TRACE.height}" stroke="${palette.ink}">${lines.join('')}</svg>`;
  return box(
    { position: 'absolute', left: 0, top: CARD.height - TRACE.height - TRACE.bottom + MARGIN / 2 },
    picture(svg, RECORD_LINE, TRACE.height),
  );
}
