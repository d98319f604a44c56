import { formatDate } from '../dates/format-date.ts';
import type { Claim } from '../record/record.ts';
import { standing } from '../record/verdict-at.ts';
import type { Strings } from '../strings/en.ts';
import { cardFrame, SANS, SERIF, verdictMark, type SocialCard } from './card-frame.ts';
import { box, words, type CardElement } from './elements.ts';
import type { Palette } from './palette.ts';

/** A claim's card: what was claimed, by whom and when, and the verdict with its date; where it changed, both verdicts. */
export function claimCard(
  claim: Claim,
  { path, palette, strings }: { path: string; palette: Palette; strings: Strings },
): SocialCard {
  const { lang, shortTitle } = claim.explainer;
  const { since, before } = standing(claim);
  const verdict = strings.verdicts[claim.verdict].name;
  const date = formatDate(since.date, lang, 'short');
  const quiet = { fontFamily: SANS, fontSize: 26, color: palette.quiet };
  const story = [
    words(shortTitle, { ...quiet, fontWeight: 600, marginTop: 52 }),
    words(claim.claim, {
      ...{ fontFamily: SERIF, marginTop: 16, lineHeight: 1.18, flexGrow: 1 },
      fontSize: claimSize(claim.claim),
    }),
    words(`${strings.saidBy} ${claim.claimant.name}, ${formatDate(claim.claimedOn, lang)}`, quiet),
  ];
  const record = [
    verdictMark(claim.verdict, palette, 96),
    words(verdict, {
      ...{ color: palette.verdicts[claim.verdict], fontSize: 44, fontWeight: 700 },
      ...{ lineHeight: 1.05, marginTop: 22 },
    }),
    words(strings.cards.since(date), { fontSize: 26, color: palette.quiet, marginTop: 8 }),
    ...(before === undefined ? [] : [past(before, strings, palette, lang)]),
  ];
  return {
    path,
    drawing: cardFrame(palette, { story, record }),
  };
}

/** What the card says, in words. */
export function claimCardAlt(claim: Claim, strings: Strings): string {
  const since = formatDate(standing(claim).since.date, claim.explainer.lang, 'short');
  const verdict = strings.verdicts[claim.verdict].name;
  return strings.cards.claimAlt(claim.claim, claim.claimant.name, verdict, since);
}

function past(
  before: { readonly verdict: Claim['verdict']; readonly date: string },
  strings: Strings,
  palette: Palette,
  lang: string,
): CardElement {
  const name = strings.verdicts[before.verdict].name.toLowerCase();
  return box(
    { flexDirection: 'column', marginTop: 44, fontSize: 26, color: palette.quiet },
    words(strings.cards.was, {}),
    box(
      { alignItems: 'center' },
      verdictMark(before.verdict, palette, 26),
      words(name, { marginLeft: 12, color: palette.verdicts[before.verdict] }),
    ),
    words(formatDate(before.date, lang, 'short'), {}),
  );
}

/** Smaller for longer claims, so that what was claimed stands there whole. */
function claimSize(claim: string): number {
  if (claim.length <= 90) return 54;
  if (claim.length <= 150) return 46;
  return claim.length <= 240 ? 38 : 31;
}
