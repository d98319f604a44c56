import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { buildRecord } from './record/build-record.ts';
import type { Content, Entry } from './record/content.ts';
import type { PlainRecord } from './record/record.ts';
import { NO_HOUSE_STYLE, type HouseStyle } from './schemas/house-style.ts';

let loaded: Promise<PlainRecord> | undefined;

/**
 * The record, from Astro's collections: the one door to them. It is built once; in development the module is evaluated
 * anew when content changes.
 * @throws when something does not resolve, which the check that runs before every build reports with its place.
 */
export function loadRecord(): Promise<PlainRecord> {
  loaded ??= readCollections().then((content) => {
    const { record, problems } = buildRecord(content);
    if (problems.length === 0) return record;
    const list = problems.map(({ file, rule, message }) => `${file}  ${rule}  ${message}`);
    throw new Error(`The record does not hold together. Run "npm run check".\n${list.join('\n')}`);
  });
  return loaded;
}

let houseStyle: Promise<HouseStyle> | undefined;

/** What the house has decided about single words. Without its file, nothing. */
export function loadHouseStyle(): Promise<HouseStyle> {
  houseStyle ??= read('houseStyle').then(([entry]) => entry?.data ?? NO_HOUSE_STYLE);
  return houseStyle;
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
