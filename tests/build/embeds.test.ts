import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { formatDate } from '../../src/lib/dates/format-date.ts';
import type { Explainer, PlainRecord } from '../../src/lib/record/record.ts';
import { stringsFor } from '../../src/lib/strings/strings.ts';
import { builtPages, DIST } from './built-site.ts';
import { OEMBED } from './oembed-schema.ts';

const LIMIT = 15_000;
const pages = new Map(builtPages().map((page) => [page.path, page]));
const embeds = [...pages.values()].filter(({ path }) => path.startsWith('/embed/'));
const pathOf = (address: string | null | undefined) => new URL(address ?? '').pathname;
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
const text = (element: Element | null | undefined) => plain(element?.textContent ?? '');

interface OEmbed {
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}
const descriptions = new Map(
  readdirSync(join(DIST, 'embed'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('oembed.json'))
    .map((file): [string, OEmbed] => [
      `/embed/${file}`,
      // The schema below holds it to this shape.
      JSON.parse(readFileSync(join(DIST, 'embed', file), 'utf8')) as OEmbed,
    ]),
);

let record: PlainRecord;
beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
});

/** Each thing that can be framed: the path of its page, of its embed, and what it is called. */
function framed({ id, shortTitle, claims, figures }: Explainer) {
  return [
    { page: `/${id}/timeline/`, embed: `/embed/${id}/timeline/`, title: `Timeline: ${shortTitle}` },
    ...claims.map((claim) => ({
      page: `/${id}/claims/${claim.id}/`,
      embed: `/embed/${id}/claims/${claim.id}/`,
      title: claim.title,
    })),
    ...figures.map((figure) => ({
      page: `/${id}/figures/`,
      embed: `/embed/${id}/figures/${figure.id}/`,
      title: figure.title,
    })),
  ];
}

describe('what other sites frame', () => {
  it('is there for every claim, timeline and figure, with its description', () => {
    const expected = record.explainers.flatMap(framed).map(({ embed }) => embed);
    expect(embeds.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
    expect([...descriptions.keys()].toSorted()).toEqual(
      expected.map((path) => `${path}oembed.json`).toSorted(),
    );
  });

  it('weighs less than 15 KB with its styles, as a browser gets it', () => {
    const heavy = embeds.filter((embed) => transfer(embed, '.br') >= LIMIT);
    expect(heavy.map(({ path }) => path)).toEqual([]);
  });

  it('weighs less than 15 KB unpacked, if it is no figure', () => {
    const texts = embeds.filter(({ path }) => !path.includes('/figures/'));
    expect(texts.filter((embed) => transfer(embed, '') >= LIMIT).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('is kept out of search engines, stands for a page that exists, and opens it outside the frame', () => {
    for (const { document } of embeds) {
      const attribute = (selector: string, name: string) =>
        document.querySelector(selector)?.getAttribute(name);
      const page = attribute('link[rel=canonical]', 'href');
      expect(attribute('meta[name=robots]', 'content')).toBe('noindex');
      expect(pages.has(pathOf(page))).toBe(true);
      expect(attribute('base', 'target')).toBe('_blank');
      expect(document.querySelector(`.more a[href^="${pathOf(page)}"]`)).not.toBeNull();
      expect(document.querySelectorAll('a[target], script, img, iframe')).toHaveLength(0);
    }
  });

  it('is not in the site map', () => {
    expect(readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
  });

  it('says of a claim what the record says', () => {
    for (const { id, lang, recordAsOf, claims } of record.explainers)
      for (const claim of claims) {
        const main = pages.get(`/embed/${id}/claims/${claim.id}/`)?.document.querySelector('main');
        expect(text(main?.querySelector('h1'))).toBe(plain(claim.title));
        expect(text(main?.querySelector('.now .verdict'))).toBe(
          stringsFor(lang).verdicts[claim.verdict].name,
        );
        for (const part of [claim.claim, claim.summary, claim.claimant.name])
          expect(text(main)).toContain(plain(part));
        expect(text(main)).toContain(plain(formatDate(recordAsOf, lang)));
      }
  });

  it('lists the major events of a timeline, each with its address', () => {
    for (const { id, events } of record.explainers) {
      const links = pages
        .get(`/embed/${id}/timeline/`)
        ?.document.querySelectorAll<HTMLAnchorElement>('.major a');
      expect([...(links ?? [])].map((link) => link.getAttribute('href'))).toEqual(
        events
          .filter(({ importance }) => importance === 3)
          .map((event) => `/${id}/timeline/#${event.id}`),
      );
    }
  });
});

describe('the descriptions as oEmbed', () => {
  it('are valid by the specification', () => {
    const validate = new Ajv2020({
      allErrors: true,
      formats: { uri: (uri) => URL.canParse(uri) },
    }).compile(OEMBED);
    const wrong = [...descriptions].filter(([, description]) => !validate(description));
    expect(wrong).toEqual([]);
  });

  it('are found on the page that they stand for, which offers the same HTML to copy', () => {
    for (const { page, embed, title } of record.explainers.flatMap(framed)) {
      const description = descriptions.get(`${embed}oembed.json`);
      const document = pages.get(page)?.document;
      const links = [
        ...(document?.querySelectorAll('link[rel=alternate][type="application/json+oembed"]') ??
          []),
      ].map((link) => pathOf(link.getAttribute('href')));
      const offers = [...(document?.querySelectorAll('.embed-offer textarea') ?? [])].map(
        // linkedom leaves the references of a text area as they are.
        ({ textContent }) =>
          parseHTML(`<p>${textContent ?? ''}</p>`).document.querySelector('p')?.textContent,
      );
      expect(description?.title).toBe(title);
      expect(links).toContain(`${embed}oembed.json`);
      expect(offers).toContain(description?.html);
    }
  });

  it('frame a page that is there, as large as they say', () => {
    for (const [path, { html, title, width, height }] of descriptions) {
      const frame = parseHTML(html).document.querySelector('iframe');
      expect(pathOf(frame?.getAttribute('src'))).toBe(path.replace('oembed.json', ''));
      expect(pages.has(pathOf(frame?.getAttribute('src')))).toBe(true);
      expect(frame?.getAttribute('title')).toBe(title);
      expect(frame?.getAttribute('width')).toBe(String(width));
      expect(frame?.getAttribute('height')).toBe(String(height));
    }
  });
});

/** The bytes of an embed and its styles in files with an ending: '' as they are, '.br' packed. */
function transfer({ path, document }: (typeof embeds)[number], ending: string): number {
  const files = [...document.querySelectorAll('link[rel=stylesheet]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  return [`${path}index.html`, ...files].reduce(
    (sum, file) => sum + statSync(join(DIST, `${file}${ending}`)).size,
    0,
  );
}
