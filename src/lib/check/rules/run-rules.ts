import { sourcesArchived, deadSourcesArchived, sourcesNamed } from './bibliography.ts';
import type { Problem } from '../../problems/problem.ts';
import { textsOf, type Rule, type RuleContext } from './context.ts';
import { explainerDates, timelineDates, verdictDates } from './dates.ts';
import { nothingHidden, oneAlphabet } from './letters.ts';
import {
  addressesSafe,
  headingsInOrder,
  imagesDescribed,
  imagesOurs,
  linksEncrypted,
  pointersWhole,
  textsWithoutHtml,
} from './markup.ts';
import { houseStyle, shortSentences, sourcedSentences } from './sourced-sentences.ts';
import { claimsInText, sharedEntriesUsed } from './unused.ts';
import { checkAgain, evidenceCarriesVerdict, historyMoves, shortQuotes } from './verdicts.ts';

/** The rules that look at content which holds to its schemas and resolves. */
const ALL: readonly Rule[] = [
  addressesSafe,
  checkAgain,
  claimsInText,
  evidenceCarriesVerdict,
  explainerDates,
  headingsInOrder,
  historyMoves,
  houseStyle,
  imagesDescribed,
  imagesOurs,
  linksEncrypted,
  nothingHidden,
  oneAlphabet,
  pointersWhole,
  sharedEntriesUsed,
  shortQuotes,
  shortSentences,
  sourcedSentences,
  sourcesArchived,
  deadSourcesArchived,
  sourcesNamed,
  textsWithoutHtml,
  timelineDates,
  verdictDates,
];

export function runRules(context: Omit<RuleContext, 'texts'>): Problem[] {
  const texts = textsOf(context.record, context.content);
  return ALL.flatMap((rule) => rule({ ...context, texts }));
}
