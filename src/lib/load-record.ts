import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { handedContent, isBuilt } from './load-job.ts';
import { buildRecord } from './record/build-record.ts';
import type { Content, Entry } from './record/content.ts';
import type { Explainer, PlainRecord } from './record/record.ts';
import { readContentPath } from './content-paths.ts';
import { NO_HOUSE_STYLE, type HouseStyle } from './schemas/house-style.ts';

let loading: Promise<Content> | undefined;
let loaded: Promise<PlainRecord> | undefined;

/** What a build hands over, which has read and checked it all; in development, Astro's collections: the one door to them. */
function loadContent(): Promise<Content> {
  loading ??= handedContent().then((content) => content ?? readCollections());
  return loading;
}

/**
 * The record. It is built once; in development the module is evaluated anew when content changes. In a build it holds as
 * much as the pages need that this run builds.
 * @throws when something does not resolve, which the check that runs before every build reports with its place.
 */
export function loadRecord(): Promise<PlainRecord> {
  loaded ??= loadContent().then((content) => {
    const { record, problems } = buildRecord(content);
    // Explainers beside those that are built may point to others again, which are not here.
    const own = problems.filter(({ file }) => isBuilt({ id: ownerOf(file) }));
    if (own.length === 0) return record;
    const list = own.map(({ file, rule, message }) => `${file}  ${rule}  ${message}`);
    throw new Error(`The record does not hold together. Run "npm run check".\n${list.join('\n')}`);
  });
  return loaded;
}

/** The explainers whose pages this run builds: all of them in development. */
export async function loadExplainers(): Promise<Explainer[]> {
  return (await loadRecord()).explainers.filter(isBuilt);
}

/** What the house has decided about single words. Without its file, nothing. */
export async function loadHouseStyle(): Promise<HouseStyle> {
  const [entry] = (await loadContent()).houseStyle;
  return entry?.data ?? NO_HOUSE_STYLE;
}

function ownerOf(file: string): string {
  const path = readContentPath(file.replace(/^content\//, ''));
  return path !== undefined && 'explainer' in path ? path.explainer : '';
}

async function readCollections(): Promise<Content> {
  return {
    explainers: await read('explainers'),
    sections: await read('sections'),
    claims: await read('claims'),
    timelines: await read('timelines'),
    corrections: await read('corrections'),
    figures: await read('figures'),
    terms: await read('terms'),
    sources: await read('sources'),
    people: await read('people'),
    pages: await read('pages'),
    houseStyle: await read('houseStyle'),
    unreadable: [],
  };
}

async function read<Key extends CollectionKey>(
  name: Key,
): Promise<Entry<CollectionEntry<Key>['data']>[]> {
  const entries = await getCollection(name);
  return entries
    .map((entry): Entry<CollectionEntry<Key>['data']> => ({
      path: entry.id,
      data: entry.data,
      body: ('body' in entry ? entry.body : undefined) ?? '',
    }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
}
