import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { checkInParts } from '../../src/lib/check/parts/check-in-parts.ts';
import { rememberedWork } from '../../src/lib/check/parts/remembered-work.ts';
import { LiveContent } from '../../src/lib/check/live-content.ts';
import { listContent } from '../../src/lib/check/read-content.ts';

/** What was parsed, text by text. */
const parsed = vi.hoisted((): { prose: string[]; yaml: string[] } => ({ prose: [], yaml: [] }));
vi.mock(import('../../src/lib/prose/read-plain-prose.ts'), async (original) => {
  const { readPlainProse } = await original();
  return {
    readPlainProse: (body, format) => {
      parsed.prose.push(body);
      return readPlainProse(body, format);
    },
  };
});
vi.mock(import('../../src/lib/yaml/read-plain-yaml.ts'), async (original) => {
  const { readPlainYaml } = await original();
  return {
    readPlainYaml: (text) => {
      parsed.yaml.push(text);
      return readPlainYaml(text);
    },
  };
});

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  await cp('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(() => {
  parsed.prose.length = 0;
  parsed.yaml.length = 0;
});

const SECTION = 'explainers/chip-controls/sections/07-open.mdx';
const edit = async () => {
  const file = join(root, 'content', SECTION);
  await writeFile(file, `${(await readFile(file, 'utf8')).trimEnd()} Indeed.\n`);
};

describe('the work of a check', () => {
  it('parses no file twice', async () => {
    const { paths } = await listContent('content');
    await checkContent('.');
    expect(parsed.yaml).toHaveLength(paths.filter((path) => /\.(?:yaml|mdx?)$/.test(path)).length);
    expect(parsed.prose).toHaveLength(paths.filter((path) => /\.mdx?$/.test(path)).length);
  });

  it('parses after an edit no more than the explainer that was edited', async () => {
    const work = rememberedWork();
    const dealing = { fewest: 1, inPart: 1, start: () => work };
    await checkInParts(root, undefined, dealing);
    await edit();
    work.change(SECTION);
    parsed.prose.length = 0;
    const { problems } = await checkInParts(root, undefined, dealing);
    const others = (await readFile('content/explainers/deepseek-shock/index.mdx', 'utf8')).slice(
      -80,
    );
    expect(parsed.prose.length).toBeGreaterThan(0);
    expect(parsed.prose.some((body) => body.endsWith(others))).toBe(false);
    expect(problems).toEqual((await checkContent(root)).problems);
  });

  it('reads one file anew where a page is shown after an edit', async () => {
    const live = new LiveContent(join(root, 'content'));
    await live.record();
    await edit();
    live.change(SECTION, true);
    parsed.yaml.length = 0;
    await live.record();
    expect(parsed.yaml).toHaveLength(1);
  });
});
