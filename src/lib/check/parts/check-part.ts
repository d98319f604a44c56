import { addressesOf } from '../../addresses/addresses.ts';
import { readContentPath, type ContentPath } from '../../content-paths.ts';
import { buildRecord } from '../../record/build-record.ts';
import type { HouseStyle } from '../../schemas/house-style.ts';
import { aliasesInUse } from '../check-addresses.ts';
import { maySilence } from '../silences.ts';
import { RULES } from '../../problems/rules.ts';
import type { Problem, RuleName } from '../../problems/problem.ts';
import { locateProblems, type LocatedProblem } from '../locate-problems.ts';
import { hasFormerIds, namedThings } from '../named-things.ts';
import { readFiles, type ReadFile } from '../read-content.ts';
import { runRules } from '../rules/run-rules.ts';
import { namedInPassing } from '../rules/unused.ts';
import { outsideOf } from './outside-of.ts';
import type { Whole } from './whole.ts';

/** What holds for all parts. */
export interface PartSettings {
  readonly folder: string;
  readonly houseStyle: HouseStyle;
  /** The day to hold deadlines against; else the newest on which an explainer was updated. */
  readonly today: string | undefined;
  /** What is missing. */
  readonly unreadable: readonly ContentPath[];
  /** False where nobody is shown notes: there are many, so they are counted, but for those that may be silenced. */
  readonly areNotesListed: boolean;
  /** Whether there is a list of published addresses to hold those of the part against. */
  readonly hasLock: boolean;
}

/** What was found in a part of the content. */
export interface PartResult {
  /** What keeps it from holding together. */
  readonly wrong: readonly LocatedProblem[];
  /** How many notes are left out of what the rules find. */
  readonly notes: number;
  /** What the rules find. */
  readonly style: readonly LocatedProblem[];
  /** What the part itself does not use: most of it others do, so where it stands is looked up afterwards. */
  readonly unused: readonly Problem[];
  /** What is used of other parts: `source:audit`, `claim:tolls/bridge-cost`. */
  readonly used: readonly string[];
  /** The addresses that answer, one a line: none where there is no list to hold them against. */
  readonly addresses: string;
  /** The addresses that things had before. */
  readonly formerAddresses: readonly string[];
  /** What was typed in files with a note to the check, by path below the project's root. */
  readonly files: ReadonlyMap<string, string>;
  /** Other files with a problem that somebody is shown: their texts would be most of what threads send each other. */
  readonly shown: readonly string[];
  /** True where only a look at everything can tell what is wrong. */
  readonly isEntangled: boolean;
}

/** Checks some files of a content folder, of which it is known what the others name. */
export function checkPart(
  paths: readonly string[],
  whole: Whole,
  { folder, houseStyle, today = whole.updated, unreadable, hasLock, areNotesListed }: PartSettings,
  readFile?: ReadFile,
): PartResult {
  const read = readFiles(folder, paths, readFile);
  const broken = whole.broken.flatMap((path) => readContentPath(path) ?? []);
  const content = {
    ...read.content,
    unreadable: [...unreadable, ...broken, ...read.content.unreadable],
  };
  const outside = outsideOf(whole, new Set(paths));
  const { record, problems: unresolved } = buildRecord(content, outside, { isRead: false });
  const found = [...read.problems, ...unresolved];
  const rulesFound =
    found.length > 0 ? [] : runRules({ content, record, houseStyle, today }, outside, read.odd);
  const wrong = locateProblems(found, read.texts);
  const silencing = new Set(
    [...read.files].filter(([, text]) => maySilence(text)).map(([file]) => file),
  );
  const isListed = ({ rule, file }: Problem) =>
    areNotesListed || RULES[rule].severity !== 'note' || silencing.has(file);
  const told = rulesFound.filter(({ rule }) => !isUnused(rule));
  const listed = told.filter(isListed);
  const style = locateProblems(listed, read.texts);
  const former = hasFormerIds(content, record) ? namedThings(content, record) : [];
  const shown = [...wrong, ...style].filter(
    ({ severity }) => severity !== 'note' || areNotesListed,
  );
  const withProblems = new Set(shown.map(({ file }) => file));
  return {
    wrong,
    notes: told.length - listed.length,
    style,
    unused: rulesFound.filter(({ rule }) => isUnused(rule)),
    used: [
      ...outside.used(),
      ...[...namedInPassing(record)].filter((name) => !name.startsWith('claim:')),
    ],
    addresses: hasLock
      ? addressesOf(record)
          .flatMap(({ now, formerly: old }) => [now, ...old])
          .join('\n')
      : '',
    formerAddresses: former.flatMap((thing) => thing.formerly.map(({ id }) => thing.addressBy(id))),
    files: new Map([...read.files].filter(([file]) => silencing.has(file))),
    shown: [...withProblems].filter((file) => read.files.has(file) && !silencing.has(file)),
    isEntangled:
      aliasesInUse(former, record).length > 0 ||
      read.content.unreadable.some(({ kind }) => SHARED.includes(kind)) ||
      unresolved.some(
        ({ rule, message }) =>
          rule === 'unknown-figure' || (rule.startsWith('unknown-') && OTHERS_NAME.test(message)),
      ),
  };
}

const UNUSED: readonly RuleName[] = [
  ...(['unused-source', 'unused-person', 'unused-term', 'claim-not-in-text'] as const),
];

function isUnused(rule: RuleName): boolean {
  return UNUSED.includes(rule);
}

/** What every part leans on. */
const SHARED: readonly ContentPath['kind'][] = ['sources', 'people', 'term'];
/** The name of something in another explainer. */
const OTHERS_NAME = /"[a-z0-9-]+\/[^"]*"/;
