import { isPartialDate } from '../../dates/partial-date.ts';
import type { NamedKind, Outside } from '../../record/linker.ts';
import type { Whole } from './whole.ts';

/** The lists that linking fills, of all kinds of things. */
const LISTS = ['claims', 'events', 'terms', 'people', 'figures', 'mentions', 'related'] as const;

/** Of a source whose date is wrong, which is told where the source is looked at. */
const UNKNOWN_DATE = '0001';

type Stub = { readonly id: string; readonly issued: string } & {
  readonly [list in (typeof LISTS)[number]]: unknown[];
};

/** What lies outside of a part of the content, and what the part used of it. */
export interface UsedOutside extends Outside {
  /** By kind and name: `source:audit`, `claim:tolls/bridge-cost`. */
  used(): readonly string[];
}

/** What a part does not hold itself, from what is named in the whole: `own` are the paths of its files. */
export function outsideOf(whole: Whole, own: ReadonlySet<string>): UsedOutside {
  const stubs = new Map<NamedKind, Map<string, Stub>>();
  return {
    find(kind, name) {
      const met = stubs.get(kind)?.get(name);
      if (met !== undefined) return met;
      const path = whole.namesOf(kind).get(name);
      if (path === undefined || own.has(path)) return undefined;
      const stub = newStub(kind, name, kind === 'source' ? whole.aboutSource(name) : '');
      const known = stubs.get(kind) ?? new Map<string, Stub>();
      stubs.set(kind, known.set(name, stub));
      return stub;
    },
    // Figures are also made, and only those of the same explainer are ever meant.
    known: (kind) => (kind === 'figure' ? undefined : [...whole.namesOf(kind).keys()]),
    sources: () => [...(stubs.get('source')?.values() ?? [])],
    used: () =>
      [...stubs].flatMap(([kind, things]) =>
        [...things]
          // A claim is met where a text mentions it.
          .filter(([, stub]) =>
            kind === 'claim'
              ? stub.mentions.length > 0
              : LISTS.some((list) => stub[list].length > 0),
          )
          .map(([name]) => `${kind}:${name}`),
      ),
  };
}

function newStub(kind: NamedKind, name: string, more: string): Stub {
  const [date = '', verified = ''] = more.split(' ');
  const issued = isPartialDate(date) ? date : UNKNOWN_DATE;
  const id = name.split('/').at(-1) ?? name;
  const lists = {
    ...{ claims: [], events: [], terms: [], people: [], figures: [], mentions: [], related: [] },
  };
  return { id, issued, ...lists, ...{ verified, formerly: [], name: id, kind } };
}
