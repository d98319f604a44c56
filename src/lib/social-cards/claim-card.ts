import { formatDate } from '../dates/format-date.ts';
import type { Claim } from '../record/record.ts';
import { standing } from '../record/verdict-at.ts';
import type { Strings } from '../strings/en.ts';
import {
  BOTTOM,
  cardFrame,
  RECORD,
  STORY,
  STORY_TOP,
  TOP,
  verdictMark,
  type CardTools,
  type SocialCard,
} from './card-frame.ts';
import { setWords, type WordsStyle } from './set-words.ts';
import type { CardShape } from './shapes.ts';

const MARK = 96;
const SMALL_MARK = 26;

/** A claim's card: what was claimed, by whom and when, and the verdict with its date; where it changed, both verdicts. */
export function claimCard(
  claim: Claim,
  { path, strings, ...tools }: CardTools & { path: string; strings: Strings },
): SocialCard {
  const { palette, fonts } = tools;
  const { lang, shortTitle } = claim.explainer;
  const quiet: WordsStyle = { font: 'sans', size: 26, colour: palette.quiet };
  const title = setWords(
    shortTitle,
    { ...quiet, font: 'sans semibold' },
    { ...STORY, top: STORY_TOP },
    fonts,
  );
  const words = setWords(
    claim.claim,
    { font: 'serif', size: claimSize(claim.claim), colour: palette.ink, lineHeight: 1.18 },
    { ...STORY, top: title.bottom + 16 },
    fonts,
  );
  const said = `${strings.saidBy} ${claim.claimant.name}, ${formatDate(claim.claimedOn, lang)}`;
  const height = setWords(said, quiet, { ...STORY, top: 0 }, fonts).bottom;
  const saidBy = setWords(said, quiet, { ...STORY, top: BOTTOM - height }, fonts);
  const shapes = [...title.shapes, ...words.shapes, ...saidBy.shapes];
  return { path, shapes: [...cardFrame(tools), ...shapes, ...verdicts(claim, strings, tools)] };
}

/** What the card says, in words. */
export function claimCardAlt(claim: Claim, strings: Strings): string {
  const since = formatDate(standing(claim).since.date, claim.explainer.lang, 'short');
  const verdict = strings.verdicts[claim.verdict].name;
  return strings.cards.claimAlt(claim.claim, claim.claimant.name, verdict, since);
}

/** The verdict of today and, where there was another, the one before. */
function verdicts(claim: Claim, strings: Strings, { palette, fonts }: CardTools): CardShape[] {
  const { lang } = claim.explainer;
  const { since, before } = standing(claim);
  const quiet: WordsStyle = { font: 'sans', size: 26, colour: palette.quiet };
  const name = setWords(
    strings.verdicts[claim.verdict].name,
    {
      ...{ font: 'sans bold', size: 44, lineHeight: 1.05 },
      colour: palette.verdicts[claim.verdict],
    },
    { ...RECORD, top: TOP + MARK + 22 },
    fonts,
  );
  const date = setWords(
    strings.cards.since(formatDate(since.date, lang, 'short')),
    quiet,
    { ...RECORD, top: name.bottom + 8 },
    fonts,
  );
  const now = [
    verdictMark(claim.verdict, palette, { x: RECORD.x, y: TOP, size: MARK }),
    ...name.shapes,
    ...date.shapes,
  ];
  if (before === undefined) return now;
  const was = setWords(strings.cards.was, quiet, { ...RECORD, top: date.bottom + 44 }, fonts);
  const past = setWords(
    strings.verdicts[before.verdict].name.toLowerCase(),
    { ...quiet, colour: palette.verdicts[before.verdict] },
    {
      ...{ x: RECORD.x + SMALL_MARK + 12, width: RECORD.width - SMALL_MARK - 12 },
      top: was.bottom,
    },
    fonts,
  );
  const middle = Math.round((was.bottom + past.bottom - SMALL_MARK) / 2);
  const pastDate = formatDate(before.date, lang, 'short');
  return [
    ...now,
    ...was.shapes,
    verdictMark(before.verdict, palette, { x: RECORD.x, y: middle, size: SMALL_MARK }),
    ...past.shapes,
    ...setWords(pastDate, quiet, { ...RECORD, top: past.bottom }, fonts).shapes,
  ];
}

/** Smaller for longer claims, so that what was claimed stands there whole. */
function claimSize(claim: string): number {
  if (claim.length <= 90) return 54;
  if (claim.length <= 150) return 46;
  return claim.length <= 240 ? 38 : 31;
}
