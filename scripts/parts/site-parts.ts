import { createHash } from 'node:crypto';
import { contentLines } from '../../src/lib/parts/content-lines.ts';
import { PartContent } from '../../src/lib/parts/part-content.ts';
import { outlineOf } from '../../src/lib/parts/outline.ts';
import { SHARED, SEARCH } from '../../src/lib/parts/part-names.ts';
import type { Content } from '../../src/lib/record/content.ts';
import { openPromises } from '../../src/lib/record/lists.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { homesOf, type Homes } from '../../src/lib/record/homes.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { searchGroups, type SearchGroup } from '../../src/lib/search/search-groups.ts';
import { searchRecords, type SearchRecord } from '../../src/lib/search/search-records.ts';
import { BASE_PATH } from '../hosting.ts';
import { codeKey } from './code-key.ts';
import { keysByName } from './keys-by-name.ts';
import type { SearchIndex } from './reading.ts';

/** The parts of a site: each explainer by its id, `SHARED` and the search indexes. */
interface SiteParts {
  readonly explainers: readonly string[];
  readonly searches: readonly SearchIndex[];
  /** The key of each part: the hash of all that it is made from. */
  readonly keys: ReadonlyMap<string, string>;
  /** What the pages of some parts are made from. */
  contentOf(parts: readonly string[]): Content;
  /** What a search index finds. */
  recordsOf(search: string): readonly SearchRecord[];
}

/** Names the parts of a site. */
export async function siteParts(whole: Content, record: PlainRecord): Promise<SiteParts> {
  const content = { ...whole, lists: openPromises(record) };
  const cut = new PartContent(content);
  const code = await codeKey(process.cwd());
  const outline = outlineOf(content, record);
  const keys = new Map([
    [SHARED, hashOf(code, SHARED, outline)],
    [SEARCH, hashOf(code, SEARCH, content)],
    ...cut.explainers.map((id) => [id, hashOf(code, id, cut.of([id]))] as const),
  ]);
  const homes = homesOf(record);
  const groups = new Map<string, SearchGroup>();
  for (const group of searchGroups(record)) {
    // What belongs to no explainer lies in the newest index, which comes first: so that one depends on everything.
    const part = groups.size === 0 ? SEARCH : `${SEARCH} ${group.number}`;
    groups.set(part, group);
    if (part !== SEARCH) keys.set(part, keyOfGroup(group, keys, homes));
  }
  return {
    explainers: cut.explainers,
    searches: [...groups].map(([part, { number }]) => ({
      part,
      path: createRoutes('/').searchIndex(number),
    })),
    keys,
    contentOf: (parts) => (parts.includes(SHARED) ? outline : cut.of(parts)),
    recordsOf: (search) => {
      const group = groups.get(search);
      return group === undefined ? [] : searchRecords(group, createRoutes(BASE_PATH), homes);
    },
  };
}

/** An explainer's key stands for all that it has to do with, so for the words of what belongs to it, too. */
function keyOfGroup(group: SearchGroup, keys: ReadonlyMap<string, string>, homes: Homes): string {
  const keyOf = keysByName(keys);
  const hash = createHash('sha256').update(`${SEARCH} ${group.number}\n`);
  for (const { id } of group.explainers) hash.update(`${keyOf(id)}\n`);
  for (const { id } of group.terms) hash.update(`${id}\n`);
  for (const thing of [...group.sources, ...group.people])
    hash.update(`${thing.id} ${homes.has(thing) ? (homes.get(thing) ?? 'site') : ''}\n`);
  return hash.digest('hex');
}

function hashOf(code: string, part: string, content: Content): string {
  const hash = createHash('sha256').update(`${code} ${part}\n`);
  for (const line of contentLines(content)) hash.update(line);
  return hash.digest('hex');
}
