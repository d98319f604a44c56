import { sourcesArchived, deadSourcesArchived, sourcesNamed } from './bibliography.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Outside } from '../../record/linker.ts';
import { textsOf, type Rule, type RuleContext } from './context.ts';
import { explainerDates, timelineDates, verdictDates } from './dates.ts';
import {
  nothingHiddenInFields,
  nothingHiddenInTexts,
  oneAlphabetInFields,
  oneAlphabetInTexts,
} from './letters.ts';
import {
  addressesSafe,
  headingsInOrder,
  imagesDescribed,
  imagesOurs,
  linksEncrypted,
  pointersWhole,
  sourcesEncrypted,
  textsWithoutHtml,
} from './markup.ts';
import { houseStyle, shortSentences, sourcedSentences } from './sourced-sentences.ts';
import { claimsInText, sharedEntriesUsed } from './unused.ts';
import { checkAgain, evidenceCarriesVerdict, historyMoves, shortQuotes } from './verdicts.ts';

/** Rules that look at one text at a time. */
const ON_TEXTS: readonly Rule[] = [
  addressesSafe,
  headingsInOrder,
  houseStyle,
  imagesDescribed,
  imagesOurs,
  linksEncrypted,
  nothingHiddenInTexts,
  oneAlphabetInTexts,
  pointersWhole,
  shortSentences,
  sourcedSentences,
  textsWithoutHtml,
];

/** Rules that look at fields, or at how things are joined. */
const ON_CONTENT: readonly Rule[] = [
  checkAgain,
  claimsInText,
  deadSourcesArchived,
  evidenceCarriesVerdict,
  explainerDates,
  historyMoves,
  nothingHiddenInFields,
  oneAlphabetInFields,
  sharedEntriesUsed,
  shortQuotes,
  sourcesArchived,
  sourcesEncrypted,
  sourcesNamed,
  timelineDates,
  verdictDates,
];

/** What the rules find in content which holds to its schemas and resolves. */
export function runRules(
  given: Omit<RuleContext, 'texts' | 'issued' | 'mayBeOdd'>,
  outside?: Outside,
  /** The files with odd characters; undefined where nobody has looked. */
  odd?: ReadonlySet<string>,
): Problem[] {
  const { record, content } = given;
  const issued = new Map(record.sources.map((source) => [source.id, source.issued]));
  for (const { id, issued: date } of outside?.sources() ?? []) issued.set(id, date);
  const context = { ...given, issued, mayBeOdd: (path: string) => odd?.has(path) ?? true };
  const problems = ON_CONTENT.flatMap((rule) => rule({ ...context, texts: [] }));
  for (const texts of textsOf(record, content))
    for (const rule of ON_TEXTS) problems.push(...rule({ ...context, texts }));
  return problems;
}
