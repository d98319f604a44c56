import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveContent } from '../../src/lib/check/live-content.ts';
import { readContent } from '../../src/lib/check/read-content.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import { relink } from '../../src/lib/record/relink.ts';
import { writeSyntheticContent } from '../bench/synthetic-content.ts';

const GOOD = new URL('../fixtures/good/content', import.meta.url).pathname;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-record-'));
});
afterEach(() => rm(folder, { recursive: true }));

const edit = async (path: string, change: (text: string) => string) => {
  const before = await readFile(join(folder, path), 'utf8');
  expect(change(before)).not.toBe(before);
  await writeFile(join(folder, path), change(before));
};
const anew = async () => buildRecord((await readContent(folder)).content).record;
/** Two graphs alike, to what is one and the same thing in them. Those who follow each path through them never end. */
function expectAlike(one: object, other: object): void {
  const pairs = new Map<unknown, unknown>();
  const open: [string, unknown, unknown][] = [['', one, other]];
  for (const [path, left, right] of open) {
    if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null) {
      if (left !== right) expect(left, path).toBe(right);
    } else if (pairs.has(left)) {
      if (pairs.get(left) !== right) expect.fail(`${path} is another thing.`);
    } else {
      pairs.set(left, right);
      const names = Object.keys(left);
      if (Object.keys(right).join() !== names.join()) expect.fail(`${path} has other fields.`);
      for (const name of names)
        open.push([`${path}.${name}`, Reflect.get(left, name), Reflect.get(right, name)]);
    }
  }
}
const addWord = (text: string) => `${text.trimEnd()} Indeed.\n`;

describe('a record in which a file is linked anew', () => {
  it.each([
    ['explainers/ferry/index.mdx', addWord],
    [
      'explainers/tolls/sections/02-money.mdx',
      (text: string) => `${text}\n[Ada](person:ada-quill)\n`,
    ],
    ['explainers/tolls/sections/01-promise.mdx', addWord],
    ['explainers/tolls/claims/bridge-toll-2031.md', addWord],
    ['explainers/tolls/timeline.yaml', (text: string) => text.replace('title: ', 'title: So ')],
    ['explainers/tolls/corrections.yaml', (text: string) => text.replace('text: ', 'text: So ')],
    ['glossary/road-toll.md', addWord],
    ['glossary/concession.md', (text: string) => text.replace('term: ', 'term: A ')],
    ['people.yaml', (text: string) => text.replace('role: ', 'role: Once ')],
    ['sources/papers.yaml', (text: string) => text.replace('title: ', 'title: The ')],
  ])('is the same as one that was built anew: %s', async (path, change) => {
    await cp(GOOD, folder, { recursive: true });
    const live = new LiveContent(folder);
    await live.record();
    await edit(path, change);
    live.change(path, true);
    const record = await live.record();
    expectAlike(record, await anew());
  });

  it('is the same after many edits of explainers that share sources, people and terms', async () => {
    await writeSyntheticContent('content', folder, { explainers: 3, seed: 3 });
    let { content } = await readContent(folder);
    let { record } = buildRecord(content);
    const paths = [
      ...['explainers/explainer-0002/sections/05-cost.mdx', 'glossary/gpu-hour.md'],
      ...['explainers/explainer-0001/claims/trained-for-under-6m.md'],
      ...['explainers/explainer-0003/timeline.yaml', 'explainers/explainer-0002/index.mdx'],
    ];
    for (const path of paths) {
      await edit(
        path,
        path.endsWith('.yaml') ? (text) => text.replace('title: ', 'title: So ') : addWord,
      );
      ({ content } = await readContent(folder));
      const linked = relink(record, content, path);
      expect(linked?.problems).toEqual([]);
      record = linked?.record ?? record;
      expectAlike(record, buildRecord(content).record);
    }
  });
});

describe('the record of what somebody is writing', () => {
  beforeEach(() => cp(GOOD, folder, { recursive: true }));

  it('tells what is wrong, and is whole again when that is mended', async () => {
    const live = new LiveContent(folder);
    await live.record();
    const path = 'explainers/tolls/sections/02-money.mdx';
    const whole = await readFile(join(folder, path), 'utf8');
    await edit(path, (text) => `${text}\n[Nobody](person:nobody)\n`);
    live.change(path, true);
    await expect(live.record()).rejects.toThrow('unknown-person');
    await writeFile(join(folder, path), whole);
    live.change(path, true);
    expectAlike(await live.record(), await anew());
  });

  it('has files that came, and no longer those that went', async () => {
    const live = new LiveContent(folder);
    const before = await live.record();
    const text = '---\ntitle: More\n---\n\nMore of it.\n';
    await writeFile(join(folder, 'explainers/tolls/sections/09-more.mdx'), text);
    live.change('explainers/tolls/sections/09-more.mdx', false);
    const sections = async () =>
      (await live.record()).explainers.flatMap((explainer) => explainer.sections).length;
    const count = before.explainers.flatMap((explainer) => explainer.sections).length;
    expect(await sections()).toBe(count + 1);
    await rm(join(folder, 'explainers/tolls/sections/09-more.mdx'));
    live.change('explainers/tolls/sections/09-more.mdx', false);
    expect(await sections()).toBe(count);
  });
});
