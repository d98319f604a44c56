import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { formatDate } from '../dates/format-date.ts';
import { resolvePointers } from '../prose/prose-to-html.ts';
import type {
  Claim,
  Explainer,
  Person,
  Section,
  Source,
  Term,
  TimelineEvent,
} from '../record/record.ts';
import type { Homes } from '../record/homes.ts';
import type { Routes } from '../routes.ts';
import type { SearchGroup } from './search-groups.ts';
import type { SearchKind } from './search-kinds.ts';

/** One thing that a search can find, in the shape that Pagefind takes. */
export interface SearchRecord {
  /** Where it stands on this site, with its fragment. */
  readonly url: string;
  /** Its words, as plain text. */
  readonly content: string;
  readonly language: string;
  /** `place` says where the thing belongs, `date` when it was: both as they are shown. */
  readonly meta: { readonly title: string; readonly place?: string; readonly date?: string };
  /** One value each: Pagefind wants lists. */
  readonly filters: { readonly kind: readonly [SearchKind]; readonly verdict?: readonly [string] };
}

/**
 * Everything that search finds in a group, from the record itself and in its order: views on the record are other ways to
 * the same things, and so are not in it. `homes` tells in which list a source or a person stands; one that stands in none
 * cannot be found.
 */
export function searchRecords(
  record: Omit<SearchGroup, 'number'>,
  routes: Routes,
  homes: Homes,
): SearchRecord[] {
  return [
    ...record.explainers.flatMap((explainer) => [
      ...ofText(explainer, routes),
      ...explainer.claims.map((claim) => ofClaim(claim, routes)),
      ...explainer.events.map((event) => ofEvent(event, routes)),
    ]),
    ...record.terms.map((term) => ofTerm(term, routes)),
    ...record.sources
      .filter((source) => homes.has(source))
      .map((source) => ofSource(source, routes.source(source.id, homes.get(source)))),
    ...record.people
      .filter((person) => homes.has(person))
      .map((person) => ofPerson(person, routes.person(person.id, homes.get(person)))),
  ];
}

/** The opening, every section and every part of a section whose heading has an address of its own. */
function ofText(explainer: Explainer, routes: Routes): SearchRecord[] {
  const filters = { kind: ['explainer'] } as const;
  const language = explainer.lang;
  const opening = {
    url: routes.explainer(explainer.id),
    content: words(explainer.dek, ...blocks(explainer.opening.tree)),
    language,
    meta: { title: explainer.title },
    filters,
  };
  const parts = explainer.sections.flatMap((section) =>
    partsOf(section).map(({ id, title, texts }) => ({
      url: routes.explainer(explainer.id, id),
      content: words(...texts),
      language,
      meta: {
        title,
        place:
          id === section.id ? explainer.shortTitle : `${explainer.shortTitle}: ${section.title}`,
      },
      filters,
    })),
  );
  return [opening, ...parts];
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly texts: string[];
}

function partsOf({ id, title, then, now, prose }: Section): Part[] {
  let part: Part = { id, title, texts: [] };
  for (const half of [then, now]) if (half) part.texts.push(`${half.label}: ${half.text}`);
  const parts = [part];
  for (const node of plain(prose.tree).children) {
    const pinned = node.type === 'heading' ? node.data?.hProperties?.['id'] : undefined;
    if (typeof pinned === 'string') {
      part = { id: pinned, title: toString(node), texts: [] };
      parts.push(part);
    } else part.texts.push(...textsOf(node));
  }
  return parts.filter(({ texts }) => texts.length > 0);
}

function ofClaim(claim: Claim, routes: Routes): SearchRecord {
  const { explainer, claimant, history, evidence } = claim;
  const last = history.at(-1)?.date ?? claim.claimedOn;
  return {
    url: routes.claim(explainer.id, claim.id),
    content: words(
      claim.claim,
      claim.quote && `“${claim.quote}”`,
      claim.attribution ?? claimant.name,
      claim.summary,
      ...blocks(claim.reasoning.tree),
      ...history.map(({ note }) => note),
      ...evidence.map(({ note }) => note),
      claim.wouldChange,
    ),
    language: explainer.lang,
    meta: {
      title: claim.title,
      place: explainer.shortTitle,
      date: formatDate(last, explainer.lang, 'short'),
    },
    filters: { kind: ['claim'], verdict: [claim.verdict] },
  };
}

function ofEvent(event: TimelineEvent, routes: Routes): SearchRecord {
  const { explainer, date, end } = event;
  const days = [date, ...(end === undefined ? [] : [end])];
  return {
    url: routes.timeline(explainer.id, event.id),
    content: words(event.text, event.people.map(({ name }) => name).join(', ')),
    language: explainer.lang,
    meta: {
      title: event.title,
      place: explainer.shortTitle,
      date: days.map((day) => formatDate(day, explainer.lang, 'short')).join(' – '),
    },
    filters: { kind: ['event'] },
  };
}

function ofTerm(term: Term, routes: Routes): SearchRecord {
  return {
    url: routes.term(term.id),
    content: words(...blocks(term.prose.tree), term.aliases.join(', ')),
    language: 'en',
    meta: { title: term.term },
    filters: { kind: ['term'] },
  };
}

function ofSource(source: Source, url: string): SearchRecord {
  const { publisher } = source;
  return {
    url,
    content: words(source.says, source.authors.join(', ')),
    language: 'en',
    meta: {
      title: source.title,
      ...(publisher === undefined ? {} : { place: publisher }),
      date: formatDate(source.issued, 'en', 'short'),
    },
    filters: { kind: ['source'] },
  };
}

function ofPerson(person: Person, url: string): SearchRecord {
  return {
    url,
    content: words(person.note, person.nativeName),
    language: 'en',
    meta: { title: person.name, place: person.role },
    filters: { kind: ['person'] },
  };
}

/** Texts one after the other, each closed like a sentence, so that an excerpt does not run one into the next. */
function words(...texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => text?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((text) => text !== '')
    .map((text) => (/[.!?…:;]["”’»)]*$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function blocks(tree: Root): string[] {
  return plain(tree).children.flatMap(textsOf);
}

/** The text of each block: the items of a list and the paragraphs of a quotation are read one by one. */
function textsOf(node: RootContent): string[] {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(textsOf);
  const text = toString(node);
  return text === '' ? [] : [text];
}

/** The tree without its citations and with the words alone where it points at the record. */
function plain(tree: Root): Root {
  return resolvePointers(tree, { addressOf: () => undefined, citation: () => undefined });
}
