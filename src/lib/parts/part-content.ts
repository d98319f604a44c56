import { explainerOf, readContentPath } from '../content-paths.ts';
import type { Content, Entry } from '../record/content.ts';

/** The lists of files that each belong to one explainer. */
const OWN_LISTS = [
  'explainers',
  'sections',
  'claims',
  'timelines',
  'corrections',
  'figures',
] as const satisfies readonly (keyof Content)[];

/** A word that may be an id; with a slash behind it, that of an explainer whose things are pointed to. */
const WORD = /([a-z0-9]+(?:-[a-z0-9]+)*)(\/?)/g;

type OwnEntry = readonly [list: (typeof OWN_LISTS)[number], entry: Entry<unknown>];

/** An explainer's files, and by their ids what else its pages may show. */
interface OwnContent {
  readonly entries: OwnEntry[];
  readonly names: Set<string>;
}

/**
 * The content, so cut that an explainer can be built without the rest. What an explainer needs is found by the ids that
 * occur in its files, wherever they occur: a few too many do no harm, one too few would.
 */
export class PartContent {
  readonly #content: Content;
  readonly #own = new Map<string, OwnContent>();
  readonly #neighbours = new Map<string, Set<string>>();
  /** Places of things that explainers share, by every id that they have or had: files and entries in them by number. */
  readonly #terms = new Map<string, number>();
  readonly #people = new Map<string, Place>();
  readonly #sources = new Map<string, Place>();
  readonly #slugs = new Map<string, string>();
  /** Each id by itself, and each slug with a slash: a word cut out of a text would keep the whole text in memory. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #slashed: ReadonlyMap<string, string>;

  constructor(content: Content) {
    this.#content = content;
    content.terms.forEach(({ path, data }, at) => {
      for (const id of [termOf(path), ...data.formerly]) this.#terms.set(id, at);
    });
    content.people.forEach(({ data }, file) => {
      data.people.forEach((person, at) => {
        for (const id of [person.id, ...person.formerly]) this.#people.set(id, { file, at });
      });
    });
    content.sources.forEach(({ data }, file) => {
      data.references.forEach(({ id: now, custom }, at) => {
        for (const id of [now, ...custom.formerly]) this.#sources.set(id, { file, at });
      });
    });
    for (const { path, data } of content.explainers)
      for (const slug of [explainerOf(path), ...data.formerly])
        this.#slugs.set(slug, explainerOf(path));
    const ids = [...this.#terms.keys(), ...this.#people.keys(), ...this.#sources.keys()];
    this.#ids = new Map(ids.map((id) => [id, id]));
    this.#slashed = new Map([...this.#slugs.keys()].map((slug) => [slug, `${slug}/`]));
    for (const list of OWN_LISTS)
      for (const entry of content[list]) {
        const own = this.#own.get(explainerOf(entry.path)) ?? { entries: [], names: new Set() };
        this.#own.set(explainerOf(entry.path), own);
        own.entries.push([list, entry]);
        this.#addNames(entry, own.names);
      }
    for (const [owner, { names }] of this.#own) for (const name of names) this.#meet(owner, name);
  }

  /** The ids of all explainers, sorted by code unit. */
  get explainers(): readonly string[] {
    return [...this.#own.keys()].sort();
  }

  /**
   * All that the pages of some explainers are made from: their files, those of explainers that they point to or that
   * point to them, and what these name.
   */
  of(explainers: Iterable<string>): Content {
    const owners = new Set<string>();
    for (const explainer of explainers)
      for (const owner of [explainer, ...(this.#neighbours.get(explainer) ?? [])])
        owners.add(owner);
    const lists: { readonly [list in OwnEntry[0]]: Entry<unknown>[] } = {
      ...{ explainers: [], sections: [], claims: [], timelines: [], corrections: [], figures: [] },
    };
    const names = new Set<string>();
    for (const owner of [...owners].sort()) {
      const own = this.#own.get(owner);
      for (const [list, entry] of own?.entries ?? []) lists[list].push(entry);
      for (const name of own?.names ?? []) names.add(name);
    }
    const { terms, people, sources } = this.#content;
    const promises = this.#content.lists.filter(({ explainer }) => owners.has(explainer));
    for (const promise of promises)
      for (const id of [...promise.sources, ...promise.people]) names.add(id);
    const named = [...inOrder(names, this.#terms)].flatMap((at) => terms[at] ?? []);
    // What a definition or a note about a person names in turn.
    const noted = pick(people, places(names, this.#people), ({ people: all }, some) => ({
      people: some.flatMap((at) => all[at] ?? []),
    }));
    for (const entry of [...named, ...noted]) this.#addNames(entry, names);
    return {
      ...this.#content,
      lists: promises,
      site: [],
      // Each entry stands in the list that it was taken from.
      ...(lists as unknown as Pick<Content, OwnEntry[0]>),
      terms: [...inOrder(names, this.#terms)].flatMap((at) => terms[at] ?? []),
      people: pick(people, places(names, this.#people), ({ people: all }, some) => ({
        people: some.flatMap((at) => all[at] ?? []),
      })),
      sources: pick(sources, places(names, this.#sources), ({ references }, some) => ({
        references: some.flatMap((at) => references[at] ?? []),
      })),
    };
  }

  #meet(owner: string, name: string): void {
    const other = name.endsWith('/') ? this.#slugs.get(name.slice(0, -1)) : undefined;
    if (other === undefined || other === owner) return;
    for (const [one, two] of [
      [owner, other],
      [other, owner],
    ] as const)
      this.#neighbours.set(one, (this.#neighbours.get(one) ?? new Set()).add(two));
  }

  /** Adds the ids of shared things, and of explainers, that occur in a file. */
  #addNames({ data, body }: Entry<unknown>, names: Set<string>): void {
    for (const text of [JSON.stringify(data), body])
      for (const [, word = '', slash] of text.matchAll(WORD)) {
        const id = this.#ids.get(word);
        if (id !== undefined) names.add(id);
        const slug = slash === '/' ? this.#slashed.get(word) : undefined;
        if (slug !== undefined) names.add(slug);
      }
  }
}

/** The number of a file in its list, and of an entry in it. */
interface Place {
  readonly file: number;
  readonly at: number;
}

/** The numbers that some names stand for, in their order, each once. */
function inOrder(names: ReadonlySet<string>, numbers: ReadonlyMap<string, number>): number[] {
  const found = [...names].flatMap((name) => numbers.get(name) ?? []);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The entries that some names stand for, by the number of their file. */
function places(
  names: ReadonlySet<string>,
  known: ReadonlyMap<string, Place>,
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const name of names) {
    const place = known.get(name);
    if (place === undefined) continue;
    found.set(place.file, (found.get(place.file) ?? new Set()).add(place.at));
  }
  return found;
}

/** Files with some of their entries alone, in their order; files that hold none of them are left out. */
function pick<Data>(
  files: readonly Entry<Data>[],
  found: ReadonlyMap<number, ReadonlySet<number>>,
  cut: (data: Data, some: readonly number[]) => Data,
): Entry<Data>[] {
  return files.flatMap((entry, file) => {
    const some = [...(found.get(file) ?? [])].sort((a, b) => a - b);
    return some.length === 0 ? [] : [{ ...entry, data: cut(entry.data, some) }];
  });
}

function termOf(path: string): string {
  const parsed = readContentPath(path);
  return parsed?.kind === 'term' ? parsed.id : '';
}
