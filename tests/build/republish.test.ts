import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { lint } from 'markdownlint/sync';
import { parse } from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { Explainer } from '../../src/lib/record/record.ts';
import markdownRules from '../config/markdownlint.json' with { type: 'json' };
import { DIST, readBuilt } from './built-site.ts';

let explainers: readonly Explainer[];

beforeAll(async () => {
  ({ explainers } = (await checkContent(process.cwd())).record);
});

describe('the HTML to republish', () => {
  it('is plain: no class, style, script, image or frame, and no address that is not whole', () => {
    for (const { id } of explainers) {
      const html = readBuilt(`${id}/republish/${id}.html`);
      expect(html).not.toMatch(/<(script|style|link|img|iframe|svg|button)|\s(class|style|on\w+)=/);
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|#)/);
    }
  });

  it('has a note on each claim that the text states, with its verdict now and a way back', () => {
    for (const { id, claims } of explainers) {
      const document = articleOf(id);
      const stated = claims.filter(({ mentions }) =>
        mentions.some(({ explainer }) => explainer.id === id),
      );
      const notes = [...document.querySelectorAll(`[id^=${id}-note-]`)];
      expect(notes.length).toBe(stated.length);
      for (const note of notes) {
        const back = [...note.querySelectorAll(`a[href^="#${id}-to-note-"]`)];
        expect(back.length).toBeGreaterThan(0);
        for (const link of back)
          expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
        expect(note.querySelector('time[datetime]')).not.toBeNull();
      }
    }
  });

  it('lists the cited sources in their order, and each figure as a table with its caption', () => {
    for (const { id, citations, figures, sections, opening } of explainers) {
      const document = articleOf(id);
      const titles = [...document.querySelectorAll(`[id^=${id}-source-]`)].map(
        (entry) => entry.querySelector('a, cite')?.textContent,
      );
      expect(titles).toEqual(citations.map(({ title }) => title));
      const placed = [opening, ...sections.map(({ prose }) => prose)]
        .flatMap(({ components }) => components)
        .map((component) => figures.find((figure) => figure.id === component.id));
      const captions = [...document.querySelectorAll('figure')].map(
        (figure) =>
          figure.querySelector('table') && figure.querySelector('figcaption strong')?.textContent,
      );
      expect(captions.map((caption) => caption?.replace(/\.$/, ''))).toEqual(
        placed.map((figure) => figure?.title.replace(/\.$/, '')),
      );
    }
  });
});

describe('the kit to republish', () => {
  it('opens in another program, and holds what the page offers, with figures and licence', async () => {
    for (const { id, figures } of explainers) {
      const files = await unzip(readFileSync(join(DIST, id, 'republish', `${id}.zip`)));
      expect([...files.keys()].sort()).toEqual(
        [
          ...[`${id}/LICENCE.txt`, `${id}/README.md`, `${id}/${id}.html`, `${id}/${id}.md`],
          ...figures.map((figure) => `${id}/figures/${figure.id}.csv`),
        ].sort(),
      );
      for (const form of ['html', 'md'])
        expect(files.get(`${id}/${id}.${form}`)).toBe(readBuilt(`${id}/republish/${id}.${form}`));
      expect(files.get(`${id}/LICENCE.txt`)).toContain('Section 3 -- License Conditions');
      for (const figure of figures)
        expect(parse(files.get(`${id}/figures/${figure.id}.csv`) ?? '').errors).toEqual([]);
      const readme = files.get(`${id}/README.md`) ?? '';
      expect(readme).toContain(`/${id}/changes/feed.xml`);
      expect(lint({ strings: { readme }, config: markdownRules })['readme']).toEqual([]);
    }
  });
});

describe('the page to republish from', () => {
  it('holds both texts as they are in the files', () => {
    for (const { id } of explainers) {
      const { document } = new JSDOM(readBuilt(`${id}/republish/index.html`)).window;
      const texts = [...document.querySelectorAll('textarea')].map(({ value }) => value);
      expect(texts).toEqual([
        readBuilt(`${id}/republish/${id}.html`),
        readBuilt(`${id}/republish/${id}.md`),
      ]);
    }
  });

  it('runs one script of its own, of a few hundred bytes', () => {
    const { document } = parseHTML(readBuilt(`${explainers[0]?.id ?? ''}/republish/index.html`));
    const scripts = [...document.querySelectorAll('script[src]')].map(
      (script) => script.getAttribute('src') ?? '',
    );
    expect(scripts).toHaveLength(1);
    expect(readBuilt(scripts[0]?.replace(/^.*\/_astro\//, '_astro/') ?? '').length).toBeLessThan(
      800,
    );
  });

  it('gives each section an address that leads to it, with words that stand there first', () => {
    for (const { id, sections } of explainers) {
      const { document } = parseHTML(readBuilt(`${id}/republish/index.html`));
      const fragments = [...document.querySelectorAll('.passages a')].map(
        (link) => new URL(link.getAttribute('href') ?? '', 'https://record.example').hash,
      );
      expect(fragments.map((fragment) => fragment.replace(/:~:text=.*$/, ''))).toEqual(
        sections.map((section) => `#${section.id}`),
      );
      const page = parseHTML(readBuilt(`${id}/index.html`)).document;
      const wrong = fragments.filter((fragment) => {
        const [place = '', words = ''] = fragment
          .slice(1)
          .split(':~:text=')
          .map(decodeURIComponent);
        const first = [...page.querySelectorAll('main p, main li, main h2, main h3')].find(
          (block) => block.textContent?.replace(/\s+/g, ' ').includes(words.replace(/\s+/g, ' ')),
        );
        return words === '' || first?.closest('section')?.querySelector('h2, h3')?.id !== place;
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe('a claim’s page', () => {
  it('gives each place in the text that states it an address that holds', () => {
    const [explainer] = explainers;
    const claim = explainer?.claims.find(({ mentions }) => mentions.length > 0);
    const { document } = parseHTML(readBuilt(`${explainer?.id}/claims/${claim?.id}/index.html`));
    const passages = [...document.querySelectorAll('pre')]
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => text.includes('/#claim-'));
    expect(passages.map((passage) => /#(.*?)(?=:~:|$)/.exec(passage)?.[1])).toEqual(
      claim?.mentions.map(({ anchor }) => anchor),
    );
  });
});

it('says on every robots.txt and guide that models are welcome, and where the map of the site is', () => {
  const robots = readBuilt('robots.txt');
  const [, map = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/$/m);
  expect(existsSync(join(DIST, map.replace(/^.*\//, '')))).toBe(true);
});

function articleOf(id: string): Document {
  const html = readBuilt(`${id}/republish/${id}.html`);
  // linkedom types its document loosely; it has the DOM that these tests read.
  return parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document;
}

/** The files in a zip as another library reads them, by name, as text. */
function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return reject(error);
      const files = new Map<string, string>();
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: { fileName: string }) =>
        zip.openReadStream(entry as Parameters<typeof zip.openReadStream>[0], (failure, stream) => {
          if (failure !== null) return reject(failure);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            zip.readEntry();
          });
        }),
      );
      zip.readEntry();
    });
  });
}
