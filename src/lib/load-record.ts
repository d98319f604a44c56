import { join } from 'node:path';
import { readContent } from './check/read-content.ts';
import { keptContent } from './content-door.ts';
import { handedContent, isBuilt } from './load-job.ts';
import { refuseBroken } from './problems/refuse-broken.ts';
import { buildRecord } from './record/build-record.ts';
import type { Content } from './record/content.ts';
import type { Explainer, PlainRecord } from './record/record.ts';
import { explainerOf } from './content-paths.ts';
import { NO_HOUSE_STYLE, type HouseStyle } from './schemas/house-style.ts';

let loading: Promise<Content> | undefined;
let loaded: Promise<PlainRecord> | undefined;

/** What a build hands over, which has read and checked it all; what is there, where Astro was run by itself. */
function loadContent(): Promise<Content> {
  loading ??= handedContent().then(
    async (handed) => handed ?? (await readContent(join(process.cwd(), 'content'))).content,
  );
  return loading;
}

/**
 * The record. In a build it is built once, and holds as much as the pages need that this run builds. In development it
 * is what the content says now.
 * @throws when something does not resolve, which the check that runs before every build reports with its place.
 */
export function loadRecord(): Promise<PlainRecord> {
  const kept = keptContent();
  if (kept !== undefined) return kept.record();
  loaded ??= loadContent().then((content) => {
    const { record, problems } = buildRecord(content);
    // Explainers beside those that are built may point to others again, which are not here.
    refuseBroken(
      problems.filter(({ file }) => isBuilt({ id: explainerOf(file.replace(/^content\//, '')) })),
    );
    return record;
  });
  return loaded;
}

/** The explainers whose pages this run builds: all of them in development. */
export async function loadExplainers(): Promise<Explainer[]> {
  return (await loadRecord()).explainers.filter(isBuilt);
}

/** What the house has decided about single words. Without its file, nothing. */
export async function loadHouseStyle(): Promise<HouseStyle> {
  const kept = keptContent();
  if (kept !== undefined) return kept.houseStyle();
  const [entry] = (await loadContent()).houseStyle;
  return entry?.data ?? NO_HOUSE_STYLE;
}
