import type { PartialDate } from '../dates/partial-date.ts';
import type { Prose } from '../prose/parse-prose.ts';
import type { PointerKind } from '../references/pointer.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { ListPromise } from './content.ts';
import type { Figure } from './figure.ts';
import type { SiteOutline } from './site-outline.ts';

/**
 * The record: one graph in which a claim holds its sources and a source knows the claims that lean on it. It is built
 * once, by `buildRecord`, and only read afterwards. All text in it is set typographically; all ids resolve.
 */
export interface PlainRecord {
  /** Newest first. */
  readonly explainers: readonly Explainer[];
  /** By name. */
  readonly terms: readonly Term[];
  /** Newest first. */
  readonly sources: readonly Source[];
  /** By name. */
  readonly people: readonly Person[];
  readonly pages: readonly Page[];
  /** What lists of sources and people were promised to show: see `lists.ts`. */
  readonly lists: readonly ListPromise[];
  /** What is known of the whole site where the record holds some of it alone. */
  readonly site: SiteOutline | undefined;
}

/** A thing of the record by its id. */
export function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  id: string,
): Thing {
  const found = things.find((thing) => thing.id === id);
  if (found === undefined) throw new Error(`The record has nothing by the id "${id}".`);
  return found;
}

export interface Explainer {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly title: string;
  readonly shortTitle: string;
  readonly kicker: string;
  readonly dek: string;
  readonly lang: string;
  readonly published: PartialDate;
  readonly updated: PartialDate;
  readonly recordAsOf: PartialDate;
  readonly takeaways: readonly { readonly claim: Claim; readonly text: string }[];
  readonly sourceArticle: SourceArticle | undefined;
  readonly opening: Prose;
  /** In reading order, sub-sections after the section that they are part of. */
  readonly sections: readonly Section[];
  /** In the order in which the text first points to them, then by title. */
  readonly claims: readonly Claim[];
  readonly lanes: readonly Lane[];
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** The history of its verdicts first, if any has changed; then by id. */
  readonly figures: readonly Figure[];
  /** Sources cited in the text, in the order of their first citation: the first is number 1. */
  readonly citations: readonly Source[];
  readonly words: number;
  /** The list in which its sources and people stand: its own, by its id; undefined where it is that of the site. */
  readonly list: string | undefined;
}

export interface SourceArticle {
  readonly title: string;
  readonly source: Source;
  readonly publishers: readonly string[];
  readonly written: PartialDate;
  readonly published: PartialDate;
  readonly original:
    | { readonly lang: string; readonly label: string; readonly url?: string | undefined }
    | undefined;
  readonly note: string;
}

export interface Section {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  /** Its file below `content/`. */
  readonly path: string;
  readonly title: string;
  /** 2 for a section, 3 for one that is part of another: the level of its heading. */
  readonly level: 2 | 3;
  readonly parent: Section | undefined;
  readonly then: ThenOrNow | undefined;
  readonly now: ThenOrNow | undefined;
  readonly prose: Prose;
}

export interface ThenOrNow {
  readonly label: string;
  readonly text: string;
}

export interface Claim {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly explainer: Explainer;
  /** Its place in the ledger, from 1. */
  readonly number: number;
  readonly title: string;
  readonly claim: string;
  readonly claimant: Person;
  readonly attribution: string | undefined;
  readonly claimedOn: PartialDate;
  readonly quote: string | undefined;
  /** Where it can be found as it was made or first reported, as far as known. */
  readonly saidIn: readonly Source[];
  readonly inSourceArticle: boolean;
  readonly summary: string;
  /** Oldest first, at least one. */
  readonly history: readonly HistoryEntry[];
  /** The verdict now: the last of the history. */
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly reasoning: Prose;
  readonly wouldChange: string | undefined;
  readonly related: readonly Claim[];
  readonly sourceArticleError: string | undefined;
  readonly events: readonly TimelineEvent[];
  /** Terms used in the paragraphs that state it. */
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
}

export interface HistoryEntry {
  readonly date: PartialDate;
  readonly verdict: Verdict;
  readonly note: string;
  readonly because: readonly Source[];
}

export interface Evidence {
  readonly source: Source;
  readonly bearing: 'supports' | 'refutes' | 'context';
  readonly note: string;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
}

export interface TimelineEvent {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly explainer: Explainer;
  readonly date: PartialDate;
  readonly end: PartialDate | undefined;
  readonly title: string;
  readonly text: string;
  readonly importance: 1 | 2 | 3;
  readonly lane: Lane;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
}

export interface Term {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly term: string;
  readonly aliases: readonly string[];
  /** The whole entry: the first paragraph is the definition. */
  readonly prose: Prose;
  /** The definition as plain text. */
  readonly definition: string;
  readonly seeAlso: readonly Term[];
  readonly sources: readonly Source[];
  readonly mentions: readonly Mention[];
}

export interface Person {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly name: string;
  readonly nativeName: string | undefined;
  readonly type: 'person' | 'organisation';
  readonly role: string;
  readonly note: string;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly events: readonly TimelineEvent[];
  readonly mentions: readonly Mention[];
}

/** A name as a bibliography sorts it, or as it stands where it cannot be parted. */
export type BibliographicName =
  { readonly family: string; readonly given?: string | undefined } | { readonly literal: string };

export interface Source {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly type: string;
  readonly title: string;
  /** Names as they are read: "Elizabeth Gibney". */
  readonly authors: readonly string[];
  /** What it appeared in, or else who published it. */
  readonly publisher: string | undefined;
  /** The same as the bibliography has it, for citations. */
  readonly bibliographic: {
    readonly authors: readonly BibliographicName[];
    readonly container: string | undefined;
    readonly publisher: string | undefined;
  };
  readonly issued: PartialDate;
  readonly url: string | undefined;
  readonly language: string;
  readonly kind: 'primary' | 'secondary';
  readonly verified: 'seen' | 'recalled';
  readonly says: string;
  readonly archived: { readonly url: string; readonly date: PartialDate } | undefined;
  /** The day on which the page was found to be gone. */
  readonly dead: PartialDate | undefined;
  readonly claims: readonly Claim[];
  readonly events: readonly TimelineEvent[];
  readonly terms: readonly Term[];
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
}

/** A place in an explainer's text that points at something in the record. */
export interface Mention {
  readonly kind: PointerKind;
  readonly explainer: Explainer;
  /** The id as the pointer has it: another explainer's claim or event has its explainer in front. */
  readonly target: string;
  /** Undefined in the opening. */
  readonly section: Section | undefined;
  /** The words that carry it; empty for a citation. */
  readonly text: string;
  /** 1 for its first mention in the section, then 2, 3 … */
  readonly nth: number;
  /** The fragment of the place on the explainer's page. */
  readonly anchor: string;
  /** Fragments that led to the place when what it points at had another id. */
  readonly formerAnchors: readonly string[];
}

export interface Correction {
  readonly id: string;
  readonly date: PartialDate;
  readonly text: string;
  readonly section: Section | undefined;
  readonly claim: Claim | undefined;
}

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly dek: string;
  readonly prose: Prose;
}
