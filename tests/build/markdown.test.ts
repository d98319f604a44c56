import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { lint } from 'markdownlint/sync';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import markdownRules from '../config/markdownlint.json' with { type: 'json' };
import { builtPages, DIST, readBuilt } from './built-site.ts';

const ORIGIN = 'https://plainrecord.example';
/** Pages that have no Markdown: what is no text, what holds it itself, and parts of a list that has it. */
const WITHOUT = /^\/404\.html$|\/(?:republish|search|data)\/$|\/by\/|^\/embed\/|\/embed\//;

const pages = builtPages();
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)index\.md$/.test(file))
  .sort();
const texts = new Map(
  [...files, 'llms.txt', ...files.filter((file) => file.includes('/republish/'))].map((file) => [
    file,
    readBuilt(file),
  ]),
);
let record: PlainRecord;

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
});

describe('the Markdown beside the pages', () => {
  it('is there for every page that is read, and the page announces it', () => {
    const wrong = pages.filter(({ path, document }) => {
      const link = document.querySelector('link[rel=alternate][type="text/markdown"]');
      const isThere = existsSync(join(DIST, path, 'index.md'));
      if (WITHOUT.test(path)) return isThere || link !== null;
      return !isThere || link?.getAttribute('href') !== `${path}index.md`;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  });

  it('breaks no rule of a linter', () => {
    const strings = Object.fromEntries(texts);
    for (const { id } of record.explainers) strings[id] = readBuilt(`${id}/republish/${id}.md`);
    const found = lint({ strings, config: markdownRules });
    const broken = Object.entries(found).flatMap(([file, problems]) =>
      problems.map(({ lineNumber, ruleNames }) => `${file}:${lineNumber} ${ruleNames[0]}`),
    );
    expect(broken).toEqual([]);
  });

  it('has one title, no HTML, and only whole addresses, which all answer', () => {
    const wrong = [...texts].flatMap(([file, text]) => {
      const tree = remark().parse(text);
      const found: string[] = [];
      let titles = 0;
      visit(tree, (node) => {
        if (node.type === 'heading' && node.depth === 1) titles += 1;
        if (node.type === 'html') found.push(`${file} ${node.value}`);
        if (node.type === 'link' && !/^https?:\/\//.test(node.url))
          found.push(`${file} ${node.url}`);
        if (node.type === 'link' && node.url.startsWith(ORIGIN) && !answers(node.url))
          found.push(`${file} → ${node.url}`);
      });
      return titles === 1 ? found : [...found, `${file} has ${titles} titles`];
    });
    expect(wrong).toEqual([]);
  });

  it('gives on each claim all that its page gives', () => {
    for (const explainer of record.explainers)
      for (const claim of explainer.claims) {
        const text = plain(`${explainer.id}/claims/${claim.id}/index.md`);
        const missing = [
          ...[claim.claim, claim.summary, claim.claimant.name],
          ...claim.history.map(({ note }) => note),
          ...claim.evidence.flatMap(({ note, source }) => [note, source.title]),
          ...[...claim.related, ...claim.events].map(({ title }) => title),
        ].filter((words) => !text.includes(words));
        expect(missing, `${explainer.id}/${claim.id}`).toEqual([]);
      }
  });

  it('gives every event, source, person and term of the record', () => {
    const missing = (file: string, words: readonly string[]) => {
      const text = plain(file);
      return words.filter((word) => !text.includes(word));
    };
    for (const { id, events, claims } of record.explainers) {
      expect(
        missing(
          `${id}/timeline/index.md`,
          events.flatMap(({ title, text }) => [title, text]),
        ),
      ).toEqual([]);
      expect(
        missing(
          `${id}/claims/index.md`,
          claims.flatMap(({ title, claim }) => [title, claim]),
        ),
      ).toEqual([]);
    }
    expect(
      missing(
        'sources/index.md',
        record.sources.flatMap(({ title, says }) => [title, says]),
      ),
    ).toEqual([]);
    expect(
      missing(
        'people/index.md',
        record.people.flatMap(({ name, note }) => [name, note]),
      ),
    ).toEqual([]);
    expect(
      missing(
        'glossary/index.md',
        record.terms.flatMap(({ term, definition }) => [term, definition]),
      ),
    ).toEqual([]);
  });

  it('gives the explainer’s text as its page does, with every section', () => {
    for (const { id, sections, citations } of record.explainers) {
      const tree = remark().parse(readBuilt(`${id}/index.md`));
      const headings = tree.children.flatMap((node) =>
        node.type === 'heading' ? [toString(node)] : [],
      );
      expect(headings).toEqual(expect.arrayContaining(sections.map(({ title }) => title)));
      const text = plain(`${id}/index.md`);
      expect(citations.filter(({ title }) => !text.includes(title))).toEqual([]);
    }
  });
});

it('guides language models to the Markdown of each explainer, claims and all', () => {
  const guide = remark().parse(readBuilt('llms.txt'));
  expect(guide.children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
  const linked: string[] = [];
  visit(guide, 'link', ({ url }) => void linked.push(url));
  for (const { id } of record.explainers)
    for (const path of ['', 'claims/', 'timeline/', 'changes/'])
      expect(linked).toContain(`${ORIGIN}/${id}/${path}index.md`);
  expect(linked.filter((url) => !answers(url))).toEqual([]);
});

/** The words of a file without its marks. */
function plain(file: string): string {
  return toString(remark().parse(readBuilt(file)));
}

function answers(url: string): boolean {
  const { pathname } = new URL(url);
  return existsSync(join(DIST, pathname, pathname.endsWith('/') ? 'index.html' : ''));
}
