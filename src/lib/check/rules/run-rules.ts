import { sourcesArchived, deadSourcesArchived, sourcesNamed } from './bibliography.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Outside } from '../../record/linker.ts';
import { textsOf, type Rule, type RuleContext } from './context.ts';
import { explainerDates, timelineDates, verdictDates } from './dates.ts';
import {
  deceivingFiles,
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
  given: Omit<RuleContext, 'texts' | 'issued' | 'mayDeceive'>,
  outside?: Outside,
  /** What was typed, by path below the project's root, as far as it is at hand. */
  files: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const { record, content } = given;
  const issued = new Map(record.sources.map((source) => [source.id, source.issued]));
  for (const { id, issued: date } of outside?.sources() ?? []) issued.set(id, date);
  const context = { ...given, issued, mayDeceive: deceivingFiles(files) };
  const problems = ON_CONTENT.flatMap((rule) => rule({ ...context, texts: [] }));
  for (const texts of textsOf(record, content))
    for (const rule of ON_TEXTS) problems.push(...rule({ ...context, texts }));
  return problems;
}
