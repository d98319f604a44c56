import { toString } from 'mdast-util-to-string';
import { readContentPath } from '../content-paths.ts';
import { compareDates } from '../dates/partial-date.ts';
import type { SourceData } from '../schemas/source.ts';
import type { Content } from './content.ts';
import type { Figure } from './figure.ts';
import type { Linker } from './linker.ts';
import type { Claim, Mention, Page, Person, Source, Term, TimelineEvent } from './record.ts';

/** The sources of all bibliographies, newest first. */
export function linkSources(content: Content, linker: Linker): Source[] {
  const sources: Source[] = [];
  for (const { path, data } of content.sources) {
    data.references.forEach((reference, at) => {
      const source = toSource(reference, linker);
      linker.add('source', source.id, source, path, { field: ['references', at, 'id'] });
      sources.push(source);
    });
  }
  return sources.sort((a, b) => compareDates(b.issued, a.issued) || a.id.localeCompare(b.id, 'en'));
}

function toSource(reference: SourceData, linker: Linker): Source {
  const names = (reference.author ?? []).map((name) =>
    'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '),
  );
  return {
    id: reference.id,
    formerly: reference.custom.formerly,
    type: reference.type,
    title: linker.typeset(reference.title),
    authors: names.map((name) => linker.typeset(name)),
    publisher: reference['container-title'] ?? reference.publisher,
    bibliographic: {
      authors: reference.author ?? [],
      container: reference['container-title'],
      publisher: reference.publisher,
    },
    issued: reference.issued,
    url: reference.URL,
    language: reference.language,
    kind: reference.custom.kind,
    verified: reference.custom.verified,
    says: linker.typeset(reference.custom.says),
    archived: reference.custom.archived,
    dead: reference.custom.dead,
    claims: new Array<Claim>(),
    events: new Array<TimelineEvent>(),
    terms: new Array<Term>(),
    people: new Array<Person>(),
    figures: new Array<Figure>(),
    mentions: new Array<Mention>(),
  };
}

/** People and organisations, by name. */
export function linkPeople(content: Content, linker: Linker): Person[] {
  const people: Person[] = [];
  for (const { path, data } of content.people) {
    data.people.forEach((entry, at) => {
      const sources: Source[] = [];
      const person: Person = {
        ...entry,
        nativeName: entry.nativeName,
        role: linker.typeset(entry.role),
        note: linker.typeset(entry.note),
        sources,
        claims: [],
        events: [],
        mentions: [],
      };
      linker.add('person', person.id, person, path, { field: ['people', at, 'id'] });
      linker.later(() => {
        const from = { path, field: ['people', at, 'sources'], as: `${entry.name} cites` };
        for (const source of linker.findAll<Source>('source', entry.sources, from)) {
          sources.push(source);
          connect(source.people, person);
        }
      });
      people.push(person);
    });
  }
  return people.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The glossary, by name. A name or alias that two terms share is a problem: a reader is sent to one definition. */
export function linkTerms(content: Content, linker: Linker): Term[] {
  const spellings = new Map<string, string>();
  const terms = content.terms.flatMap((entry) => {
    const path = readContentPath(entry.path);
    if (path?.kind !== 'term') return [];
    const prose = linker.prose(entry);
    const seeAlso: Term[] = [];
    const sources: Source[] = [];
    const term: Term = {
      id: path.id,
      formerly: entry.data.formerly,
      term: linker.typeset(entry.data.term),
      aliases: entry.data.aliases.map((alias) => linker.typeset(alias)),
      prose,
      definition: linker.typeset(prose.tree.children[0] ? toString(prose.tree.children[0]) : ''),
      seeAlso,
      sources,
      mentions: [],
    };
    linker.add('term', term.id, term, entry.path);
    [entry.data.term, ...entry.data.aliases].forEach((spelling, at) => {
      const other = spellings.get(spelling.toLowerCase());
      const field = at === 0 ? ['term'] : ['aliases', at - 1];
      if (other !== undefined && other !== entry.path)
        linker.report(
          'duplicate-term',
          entry.path,
          `"${spelling}" already names a term in content/${other}.`,
          { field },
          'Drop one of the two, so that a reader is sent to one definition.',
        );
      else spellings.set(spelling.toLowerCase(), entry.path);
    });
    linker.later(() => {
      const from = { path: entry.path, as: 'The term names' };
      seeAlso.push(
        ...linker.findAll<Term>('term', entry.data.seeAlso, { ...from, field: ['seeAlso'] }),
      );
      const cited = { ...from, field: ['sources'], as: 'The term cites' };
      for (const source of linker.findAll<Source>('source', entry.data.sources, cited)) {
        sources.push(source);
        connect(source.terms, term);
      }
      for (const reference of prose.references)
        linker.findReference(reference, { path: entry.path, as: 'The text points to' });
    });
    return [term];
  });
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
}

/** Pages about the site itself. */
export function linkPages(content: Content, linker: Linker): Page[] {
  return content.pages.flatMap((entry) => {
    const path = readContentPath(entry.path);
    if (path?.kind !== 'page') return [];
    const prose = linker.prose(entry);
    linker.later(() => {
      for (const reference of prose.references)
        linker.findReference(reference, { path: entry.path, as: 'The text points to' });
    });
    const { title, dek } = entry.data;
    return [{ id: path.id, title: linker.typeset(title), dek: linker.typeset(dek), prose }];
  });
}

/** Up to this length, looking through a list is the fastest way to find something in it. */
const SHORT = 16;
/** What is in the long lists of the graph. */
const members = new WeakMap<readonly unknown[], Set<unknown>>();

/** To be said of a list from which something was taken. */
export function forgetMembers(list: readonly unknown[]): void {
  members.delete(list);
}

/** Adds to a list of the graph once. The lists are read-only to all but the linking steps, which build them here. */
export function connect<Thing>(list: readonly Thing[], thing: Thing): void {
  if (list.length <= SHORT) {
    if (!list.includes(thing)) (list as Thing[]).push(thing);
    return;
  }
  const known = members.get(list) ?? new Set<unknown>(list);
  if (known.has(thing)) return;
  members.set(list, known.add(thing));
  (list as Thing[]).push(thing);
}
