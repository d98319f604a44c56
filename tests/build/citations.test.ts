import { parse } from '@retorquere/bibtex-parser';
import CSL from 'citeproc';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { PlainRecord, Source } from '../../src/lib/record/record.ts';
import { sourcesOfExplainer } from '../../src/lib/record/sources-of.ts';
import { readBuilt } from './built-site.ts';

let record: PlainRecord;

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
});

/** A style that prints what it is given, one field after the other, so that a reader of CSL shows what it understood. */
const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Fields</title><id>fields</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><group delimiter=" ¦ ">
    <text variable="title"/>
    <names variable="author"><name delimiter="; " name-as-sort-order="all" sort-separator=", "/></names>
    <text variable="container-title"/>
    <text variable="publisher"/>
    <date variable="issued"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/></date>
    <text variable="URL"/>
  </group></layout></bibliography>
</style>`;
const LOCALE = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <terms><term name="et-al">et al.</term><term name="and">and</term></terms>
</locale>`;

interface CslItem {
  readonly id: string;
  readonly language?: string;
}

describe('the sources as CSL-JSON', () => {
  it('are read by citeproc as the record has them', () => {
    for (const { file, sources } of bibliographies()) {
      const items = JSON.parse(readBuilt(`${file}.json`)) as CslItem[];
      expect(items.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
      expect(items.map(({ language }) => language)).toEqual(
        sources.map(({ language }) => language),
      );
      const read = readWithCiteproc(items);
      expect(read).toEqual(sources.map((source) => [source.id, fieldsOf(source)]));
    }
  });
});

describe('the sources as BibTeX', () => {
  it('are read by another parser as the record has them', () => {
    for (const { file, sources } of bibliographies()) {
      const { entries, errors } = parse(readBuilt(`${file}.bib`), { sentenceCase: false });
      expect(errors).toEqual([]);
      const read = entries.map(({ key, fields }) => ({
        id: key,
        title: plain(fields.title),
        authors: (fields.author ?? []).map(({ name, lastName, firstName }) =>
          plain(name ?? [lastName, firstName].filter(Boolean).join(', ')),
        ),
        date: fields.date,
        url: fields.url?.replaceAll('%24', '$'),
        language: [fields.language].flat()[0],
        where: [
          ...[fields.journaltitle, fields.booktitle, fields.eventtitle, fields.maintitle],
          ...[
            fields.publisher,
            fields.institution,
            fields.organization,
            fields.howpublished,
          ].flat(),
        ]
          .map(plain)
          .filter(Boolean),
      }));
      const expected = sources.map(
        ({ id, title, bibliographic, issued, url, language, publisher }) => ({
          id,
          title,
          authors: bibliographic.authors.map((name) =>
            'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
          ),
          date: issued,
          url,
          language,
          where: publisher === undefined ? [] : expect.arrayContaining([publisher]),
        }),
      );
      expect(read).toEqual(expected);
    }
  });

  it('keep Chinese as it is written', () => {
    const chinese = record.sources.filter(({ title, authors, publisher }) =>
      /\p{Script=Han}/u.test([title, ...authors, publisher].join(' ')),
    );
    expect(chinese.length).toBeGreaterThan(0);
    const text = readBuilt('sources/sources.bib');
    for (const { title, authors, publisher } of chinese)
      for (const run of [title, ...authors, publisher].join(' ').match(/\p{Script=Han}+/gu) ?? [])
        expect(text).toContain(run);
  });
});

describe('how to cite a page', () => {
  it('is offered for each explainer and claim, and both forms say the same', () => {
    for (const explainer of record.explainers) {
      const pages = [
        { path: `${explainer.id}/`, title: explainer.title },
        ...explainer.claims.map(({ id, title }) => ({
          path: `${explainer.id}/claims/${id}/`,
          title,
        })),
      ];
      for (const { path, title } of pages) {
        const items = JSON.parse(readBuilt(`${path}cite.json`)) as CslItem[];
        const { entries, errors } = parse(readBuilt(`${path}cite.bib`), { sentenceCase: false });
        expect(errors).toEqual([]);
        expect(items[0]).toMatchObject({ title, URL: `https://plainrecord.example/${path}` });
        expect(entries[0]?.key).toBe(items[0]?.id);
        expect(plain(entries[0]?.fields.title)).toBe(title);
        expect(entries[0]?.fields.url).toBe(`https://plainrecord.example/${path}`);
        expect(entries[0]?.fields.date).toBe(explainer.updated);
      }
    }
  });

  it('is printed on the page in two named styles', () => {
    const [explainer] = record.explainers;
    const html = readBuilt(`${explainer?.id}/republish/index.html`);
    expect(html).toContain('APA, 7th edition');
    expect(html).toContain(`Available at: https://plainrecord.example/${explainer?.id}/.`);
  });
});

function bibliographies(): { file: string; sources: readonly Source[] }[] {
  return [
    { file: 'sources/sources', sources: record.sources },
    ...record.explainers.map((explainer) => ({
      file: `${explainer.id}/sources/sources`,
      sources: sourcesOfExplainer(explainer),
    })),
  ];
}

/** What a style that prints every field shows of each item, by its id. */
function readWithCiteproc(items: readonly CslItem[]): [string, string][] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => LOCALE, retrieveItem: (id: string) => byId.get(id) },
    STYLE,
    'en-US',
  );
  engine.setOutputFormat('text');
  const ids: string[] = engine.updateItems([...byId.keys()], true);
  const lines: string[] = engine.makeBibliography()[1];
  return ids.map((id, at) => [id, plainly((lines[at] ?? '').trim())]);
}

function fieldsOf({ title, bibliographic, issued, url }: Source): string {
  const { authors, container, publisher } = bibliographic;
  const names = authors.map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
  );
  return plainly(
    [title, names.join('; '), container, publisher, issued, url].filter(Boolean).join(' ¦ '),
  );
}

/** Without what citeproc sets in its own way: apostrophes, and the comma in Chinese names. */
function plainly(text: string): string {
  return text.replaceAll('’', "'").replaceAll(',', '');
}

/** A field without the marks that keep capitals. */
function plain(field: string | undefined): string {
  return (field ?? '').replace(/<\/?span[^>]*>/g, '');
}
