import { unzipSync } from 'fflate';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { passageAddress } from '../../src/lib/republish/passage-address.ts';
import { republishFiles } from '../../src/lib/republish/republish-files.ts';
import { republishKit } from '../../src/lib/republish/republish-kit.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';
import { amounts, figureEntry } from './figure-builders.ts';

const origin = {
  routes: createRoutes('/'),
  absolute: (path: string) => `https://record.example${path}`,
};
const parts = {
  explainers: [a.explainer('It [fell](claim:two).[@minutes] [Ada](person:ada) knew.')],
  sections: [
    a.section('01-money', 'It [rose](claim:one), [fell](claim:two).\n\n### Who? [#who]\n\nWe.', {
      then: { label: '2030', text: 'It was to fall.' },
    }),
    a.section('02-cost', 'Much.[@audit; @minutes]\n\n### How much? [#how-much]\n\nFour.', {
      parent: 'money',
    }),
  ],
  claims: [a.claim('one'), a.claim('two')],
};
const tolls = a.tolls(parts);
const { html, markdown, version } = republishFiles(tolls, origin);
const { document } = parseHTML(html);

describe('the HTML to republish', () => {
  it('has notes and numbers that all lead somewhere, and back', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual(
      [
        ...['note-1', 'source-1', 'note-2', 'note-1', 'source-2', 'source-1'],
        ...['to-note-1', 'to-note-1-2', 'to-note-2', 'to-source-1', 'to-source-2'],
      ].map((id) => `tolls-${id}`),
    );
    expect(ids).toEqual(expect.arrayContaining(targets));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has ids of its own, which meet none of the page around it', () => {
    expect(
      [...document.querySelectorAll('[id]')].filter(({ id }) => !id.startsWith('tolls-')),
    ).toEqual([]);
  });

  it('has no class, style or script', () => {
    expect(html).not.toMatch(/ class=| style=|<script|<style/);
  });

  it('has its headings in order, one level at a time', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([1, 2, 2, 3, 3, 4, 2, 2]);
  });

  it('has only whole addresses', () => {
    expect(html).not.toMatch(/href="(?!https:|#)/);
  });

  it('carries the credit line with its link first and last', () => {
    const link = '<a href="https://record.example/tolls/">https://record.example/tolls/</a>';
    expect(html.split(link)).toHaveLength(3);
  });

  it('names the feed that announces corrections, and its own version', () => {
    const foot = document.querySelector('footer');
    expect(foot?.innerHTML).toContain('href="https://record.example/tolls/changes/feed.xml"');
    expect(foot?.textContent).toContain(`(${version})`);
  });

  it('leads from a claim to its page', () => {
    expect(html).toContain('<a href="https://record.example/tolls/claims/two/">fell</a>');
  });

  it('keeps the words of people, terms and events', () => {
    expect(html).toContain('Ada knew.');
  });

  it('says what was said then', () => {
    expect(html).toContain('<strong>Then, 2030:</strong> It was to fall.');
  });

  it('dates the verdict of a note', () => {
    const note = document.getElementById('tolls-note-1')?.querySelector('strong');
    expect(note?.textContent?.replaceAll('\u00a0', ' ')).toBe('False, since 1 February 2031.');
    expect(note?.querySelector('time')?.getAttribute('datetime')).toBe('2031-02-01');
  });

  it('leaves comments out', () => {
    const explainers = [a.explainer('It rose. {/* tell Ada */}')];
    expect(republishFiles(a.tolls({ explainers }), origin).html).not.toContain('tell Ada');
  });
});

describe('the Markdown to republish', () => {
  const tree = remark().parse(markdown);

  it('has notes and sources numbered in brackets', () => {
    const text = toString(tree);
    expect(text).toContain('It fell[n1].[1] Ada knew.');
    expect(text).toContain('Much.[2][1]');
  });

  it('lists notes and sources in the order of their numbers', () => {
    const lists = tree.children.flatMap((node) => (node.type === 'list' ? [node] : []));
    expect(lists.map(({ ordered, children }) => [ordered, children.length])).toEqual([
      [false, 3],
      [true, 2],
      [true, 2],
    ]);
    expect(toString(lists[2])).toMatch(/^Title of minutes.*Title of audit/s);
  });

  it('has its headings in order', () => {
    const levels = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(levels).toEqual([1, 2, 2, 3, 3, 4, 2, 2]);
  });

  it('has no HTML in it', () => {
    expect(JSON.stringify(tree)).not.toContain('"type":"html"');
  });

  it('gives no program two dollar signs to take for a formula', () => {
    const explainers = [a.explainer('It cost $5, then $6.')];
    const text = republishFiles(a.tolls({ explainers }), origin).markdown;
    expect(text).toContain('It cost \\$5, then \\$6.');
  });
});

describe('a figure in a text to republish', () => {
  const body = 'Before.\n\n<Figure id="sums" />\n\nAfter.\n\n{/* tell Ada */}';
  const figures = { explainers: [a.explainer(body)], figures: [figureEntry(amounts())] };
  const texts = republishFiles(a.tolls(figures), origin);
  const page = parseHTML(texts.html).document;

  it('stands where its author put it, as a table under its caption', () => {
    const figure = page.querySelector('figure');
    expect(figure?.previousElementSibling?.textContent).toBe('Before.');
    expect(figure?.nextElementSibling?.textContent).toBe('After.');
    expect(figure?.querySelector('figcaption')?.textContent).toContain('What is found.');
    expect(figure?.querySelectorAll('tbody th[scope=row]')).toHaveLength(1);
  });

  it('stands there as a list in Markdown', () => {
    expect(texts.markdown).toMatch(
      /Before\.\n\n\*\*What is found\.\*\* What is measured\.\n\n- \*\*Income \(sums\)\*\*: 4\.1m.*\n\nAfter\./s,
    );
  });
});

describe('the version of a text', () => {
  const versionOf = (more: Parameters<typeof a.tolls>[0]) =>
    republishFiles(a.tolls({ ...parts, ...more }), origin).version;

  it('is the same for the same record', () => {
    expect(versionOf({})).toBe(version);
  });

  it('is another one when a verdict moves', () => {
    const because = ['audit'];
    const history = [{ date: '2031-03-01', verdict: 'contested', note: 'Seen.', because }];
    expect(versionOf({ claims: [a.claim('one'), a.claim('two', { history })] })).not.toBe(version);
  });
});

describe('the kit to republish', () => {
  const figures = { ...parts, figures: [figureEntry(amounts())] };
  const kit = republishKit(a.tolls(figures), origin, 'The licence.');
  const files = unzipSync(kit);
  const textOf = (name: string) => new TextDecoder().decode(files[name]);

  it('holds the texts, the figures’ numbers, the terms and the licence, by name', () => {
    expect(Object.keys(files)).toEqual([
      'tolls/LICENCE.txt',
      'tolls/README.md',
      'tolls/figures/sums.csv',
      'tolls/tolls.html',
      'tolls/tolls.md',
    ]);
    expect(textOf('tolls/LICENCE.txt')).toBe('The licence.');
  });

  it('says what may be changed, what must stay and where corrections are announced', () => {
    const readme = textOf('tolls/README.md');
    for (const words of [
      ...['## What you may change', '## What must stay', '/tolls/changes/feed.json'],
      ...['record.example/tolls/', 'Version of'],
    ])
      expect(readme).toContain(words);
  });

  it('has the same bytes each time, in every zone', () => {
    const zone = process.env['TZ'];
    try {
      const kits = ['Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
        process.env['TZ'] = name;
        return republishKit(a.tolls(figures), origin, 'The licence.');
      });
      for (const other of kits) expect(Buffer.compare(other, kit)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('the address of a passage', () => {
  it('is its id with its words behind it, and no sign of theirs taken for the grammar’s', () => {
    expect(passageAddress('https://record.example/tolls/', 'cost', 'Well-off, & “rich”')).toBe(
      'https://record.example/tolls/#cost:~:text=Well%2Doff%2C%20%26%20%E2%80%9Crich%E2%80%9D',
    );
  });
});
