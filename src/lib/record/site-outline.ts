import { oncePer } from '../once-per.ts';
import { searchGroups } from '../search/search-groups.ts';
import { homesOf } from './homes.ts';
import { namedByTexts } from './listed.ts';
import { explainersAlone, listsOf } from './lists.ts';
import type { PlainRecord } from './record.ts';
import { weakClaims } from './weak-claims.ts';

/** What pages about the whole site show of it beyond the explainers that they show: numbers and ids. */
export interface SiteOutline {
  /** The ids of the sources and people in the lists of the site. */
  readonly sources: readonly string[];
  readonly people: readonly string[];
  /** How many entries the lists of other explainers have, the newest explainer first. */
  readonly otherLists: readonly {
    readonly explainer: string;
    readonly sources: number;
    readonly people: number;
  }[];
  /**
   * Where what texts of the site itself name stands, if it is not in the lists of the site: an explainer's id by
   * `source:audit` or `person:ada`.
   */
  readonly homes: Readonly<Record<string, string>>;
  /** The search indexes, the newest first: the number of each, if there are several, and how many explainers are in it. */
  readonly searchIndexes: readonly { readonly number?: number; readonly explainers: number }[];
  /** How many claims stand on little, and how many there are. */
  readonly weak: {
    readonly onOneSource: number;
    readonly onSecondaryOnly: number;
    readonly all: number;
  };
}

/** The outline of a site: the one that was handed over, where the record holds some of the site alone. */
export const siteOutline = oncePer((record: PlainRecord) => record.site ?? outlineSite(record));

function outlineSite(record: PlainRecord): SiteOutline {
  const { sources, people } = listsOf(record, undefined);
  const weak = weakClaims(record);
  return {
    sources: idsOf(sources),
    people: idsOf(people),
    otherLists: explainersAlone(record).map(({ id }) => {
      const lists = listsOf(record, id);
      return { explainer: id, sources: lists.sources.length, people: lists.people.length };
    }),
    homes: homesOfTexts(record),
    searchIndexes: searchGroups(record).map(({ number, explainers }) => ({
      ...(number === undefined ? {} : { number }),
      explainers: explainers.length,
    })),
    weak: {
      onOneSource: weak.onOneSource.length,
      onSecondaryOnly: weak.onSecondaryOnly.length,
      all: weak.all,
    },
  };
}

/** Of the sources and people that the glossary and the pages about the site name. */
function homesOfTexts(record: PlainRecord): Record<string, string> {
  const homes = homesOf(record);
  const found: Record<string, string> = {};
  for (const thing of namedByTexts(record)) {
    const home = homes.get(thing);
    if (home !== undefined) found[`${'issued' in thing ? 'source' : 'person'}:${thing.id}`] = home;
  }
  return found;
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
