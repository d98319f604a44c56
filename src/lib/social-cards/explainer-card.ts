import { formatDate } from '../dates/format-date.ts';
import { layOutTrace, type Stroke } from '../figures/trace.ts';
import { countVerdicts } from '../record/counts.ts';
import type { Explainer } from '../record/record.ts';
import type { Strings } from '../strings/en.ts';
import {
  cardFrame,
  RECORD,
  RECORD_LINE,
  STORY,
  STORY_TOP,
  TOP,
  verdictMark,
  type CardTools,
  type SocialCard,
} from './card-frame.ts';
import { setWords, widthOf, type WordsStyle } from './set-words.ts';
import type { CardShape } from './shapes.ts';

const TRACE = { y: 492, height: 96, reach: { 1: 12, 2: 24, 3: 42 } } as const;
const MARK = 26;
const GAP = 14;

/** An explainer's card: its title, its trace, and where its claims stand. */
export function explainerCard(
  explainer: Explainer,
  { path, strings, ...tools }: CardTools & { path: string; strings: Strings },
): SocialCard {
  const { palette, fonts } = tools;
  const kicker = setWords(
    explainer.kicker,
    { font: 'sans semibold', size: 26, colour: palette.quiet },
    { ...STORY, top: STORY_TOP },
    fonts,
  );
  const title = setWords(
    explainer.title,
    {
      ...{ font: 'serif bold', size: titleSize(explainer.title), colour: palette.ink },
      ...{ lineHeight: 1.05, tracking: -0.025 },
    },
    { ...STORY, top: kicker.bottom + 12 },
    fonts,
  );
  return {
    path,
    shapes: [
      ...cardFrame(tools),
      ...kicker.shapes,
      ...title.shapes,
      ...recordOf(explainer, strings, tools),
      trace(explainer, palette.ink),
    ],
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

/** The date of the record, and how many claims have each verdict. */
function recordOf(explainer: Explainer, strings: Strings, tools: CardTools): CardShape[] {
  const { palette, fonts } = tools;
  const label = setWords(
    strings.recordAsOf,
    { font: 'sans', size: 24, colour: palette.quiet },
    { ...RECORD, top: TOP },
    fonts,
  );
  const date = setWords(
    formatDate(explainer.recordAsOf, explainer.lang),
    { font: 'sans semibold', size: 28, colour: palette.ink },
    { ...RECORD, top: label.bottom },
    fonts,
  );
  const shapes = [...label.shapes, ...date.shapes];
  let top = date.bottom + 30;
  for (const { verdict, count } of countVerdicts(explainer.claims)) {
    if (count === 0) continue;
    const style: WordsStyle = { font: 'sans', size: 26, colour: palette.ink };
    const number = String(count);
    const right = RECORD.x + RECORD.width - widthOf(number, style, fonts);
    const x = RECORD.x + MARK + GAP;
    const name = setWords(
      strings.verdicts[verdict].name,
      { ...style, font: 'sans semibold', colour: palette.verdicts[verdict] },
      { x, top: top + 5, width: right - GAP - x },
      fonts,
    );
    const y = Math.round((top + 5 + name.bottom - MARK) / 2);
    shapes.push(
      verdictMark(verdict, palette, { x: RECORD.x, y, size: MARK }),
      ...name.shapes,
      ...setWords(number, style, { x: right, top: top + 5, width: RECORD.width }, fonts).shapes,
    );
    top = name.bottom + 5;
  }
  return shapes;
}

/** The events as strokes on one line, from the left edge to the record line. */
function trace(explainer: Explainer, colour: string): CardShape {
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
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${RECORD_LINE}" height="${TRACE.height}" stroke="#000">${lines.join('')}</svg>`;
  return {
    ...{ kind: 'drawing', svg, x: 0, y: TRACE.y, width: RECORD_LINE, height: TRACE.height },
    colour,
  };
}
