import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { Explainer, PlainRecord } from '../../src/lib/record/record.ts';
import { countChanged } from '../../src/lib/record/counts.ts';
import { sourcesOf } from '../../src/lib/record/sources-of.ts';
import type { RecordData } from '../../src/lib/record-data/record-schema.ts';
import { builtPages, DIST, readBuilt } from './built-site.ts';

const run = promisify(execFile);
const pages = new Map(builtPages().map((page) => [page.path, page]));
let record: PlainRecord;
let server: Server;
let address: string;

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
  server = createServer((request, response) => {
    createReadStream(join(DIST, request.url ?? '')).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

describe('the record as JSON', () => {
  it('follows the schema that it names, which is published at that address', () => {
    for (const { id } of record.explainers) {
      const data = dataOf(id);
      const schema = JSON.parse(readBuilt(new URL(data.$schema).pathname)) as { $id: string };
      expect(schema.$id).toBe(data.$schema);
      const ajv = new Ajv2020({ allErrors: true });
      addFormats.default(ajv);
      const validate = ajv.compile(schema);
      expect(validate(data), ajv.errorsText(validate.errors).slice(0, 600)).toBe(true);
    }
  });

  it('gives back the facts of the record: every claim with its whole history and evidence', () => {
    for (const { id, claims } of record.explainers) {
      const facts = claims.map((claim) => ({
        ...{ id: claim.id, number: claim.number, claim: claim.claim, verdict: claim.verdict },
        ...{ claimant: claim.claimant.id, claimedOn: claim.claimedOn, summary: claim.summary },
        history: claim.history.map(({ because, ...entry }) => ({
          ...{ ...entry, because: because.map((source) => source.id) },
        })),
        evidence: claim.evidence.map(({ source, ...entry }) => ({ ...entry, source: source.id })),
        events: claim.events.map((event) => event.id),
      }));
      expect(dataOf(id).claims).toMatchObject(facts);
      expect(dataOf(id).claims).toHaveLength(claims.length);
    }
  });

  it('gives back every event with its date as it is known, its sources and its claims', () => {
    for (const { id, events } of record.explainers) {
      const facts = events.map((event) => ({
        ...{ id: event.id, date: event.date, title: event.title, text: event.text },
        ...(event.end === undefined ? {} : { end: event.end }),
        ...{ importance: event.importance, lane: event.lane.id },
        sources: event.sources.map((source) => source.id),
        claims: event.claims.map((claim) => claim.id),
      }));
      expect(dataOf(id).events).toMatchObject(facts);
      expect(dataOf(id).events).toHaveLength(events.length);
    }
  });

  it('gives back the terms, people and sources that it takes along as the record has them', () => {
    for (const { id } of record.explainers) {
      const { terms, people, sources } = dataOf(id);
      expect(terms.length * people.length * sources.length).toBeGreaterThan(0);
      const definitions = new Map(record.terms.map((term) => [term.id, term.definition]));
      expect(terms.filter((term) => definitions.get(term.id) !== term.definition)).toEqual([]);
      const notes = new Map(record.people.map((person) => [person.id, person.note]));
      expect(people.filter((person) => notes.get(person.id) !== person.note)).toEqual([]);
      const titles = new Map(record.sources.map((source) => [source.id, source.title]));
      expect(sources.filter((source) => titles.get(source.id) !== source.title)).toEqual([]);
    }
  });

  it('names nothing that is not in the file', () => {
    for (const { id } of record.explainers) {
      const { claims, events, terms, people, sources, lanes, explainer } = dataOf(id);
      const known = {
        claims: idsOf(claims),
        events: idsOf(events),
        terms: idsOf(terms),
        people: idsOf(people),
        sources: idsOf(sources),
        lanes: idsOf(lanes),
        sections: idsOf(explainer.sections),
      };
      const named: { readonly [list in keyof typeof known]: readonly (string | undefined)[] } = {
        claims: [
          ...[
            ...claims.flatMap((claim) => claim.related),
            ...events.flatMap((event) => event.claims),
          ],
          ...explainer.takeaways.map(({ claim }) => claim),
        ],
        events: claims.flatMap((claim) => claim.events),
        terms: claims.flatMap((claim) => claim.terms),
        people: [
          ...claims.map(({ claimant }) => claimant),
          ...events.flatMap((event) => event.people),
        ],
        sources: [
          ...claims.flatMap(({ history }) => history.flatMap(({ because }) => because)),
          ...claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
          ...claims.flatMap(({ saidIn }) => saidIn),
          ...[...events, ...terms, ...people].flatMap((thing) => thing.sources),
          explainer.sourceArticle?.source,
        ],
        lanes: events.map(({ lane }) => lane),
        sections: claims.flatMap(({ places }) => places.map(({ section }) => section)),
      };
      for (const [list, ids] of Object.entries(named) as [keyof typeof known, string[]][])
        expect(
          ids.filter((name) => name !== undefined && !known[list].has(name)),
          list,
        ).toEqual([]);
    }
  });

  it('gives every thing an address that answers', () => {
    for (const { id } of record.explainers) {
      const { explainer, claims, events, terms, people, sources } = dataOf(id);
      const things = [explainer, ...explainer.sections, ...claims, ...events, ...terms, ...people];
      const places = claims.flatMap((claim) => claim.places);
      const addresses = [...things, ...sources, ...places].map((thing) => thing.address);
      expect(addresses.filter((at) => !answers(at))).toEqual([]);
    }
  });
});

describe('the record as CSV', () => {
  it.each(['claims', 'events', 'sources'] as const)('has a row for each of the %s', (table) => {
    for (const { id } of record.explainers) {
      const rows = rowsOf(id, table);
      const things = dataOf(id)[table];
      expect(rows.map((row) => row['id'])).toEqual(things.map((thing) => thing.id));
      expect(rows.map((row) => row['address'])).toEqual(things.map((thing) => thing.address));
    }
  });

  it('ends every line with CRLF and starts with no mark of byte order', () => {
    for (const { id } of record.explainers) {
      const text = readBuilt(`${id}/data/claims.csv`);
      expect(text.startsWith('address,id,')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('gives back the words, dates and sources of each claim', () => {
    for (const { id, claims } of record.explainers) {
      const read = rowsOf(id, 'claims').map((row) => ({
        ...{ claim: unescaped(row['claim']), verdict: row['verdict'], on: row['claimedOn'] },
        sources: new Set(row['sources']?.split(' ')),
      }));
      expect(read).toEqual(
        claims.map((claim) => ({
          ...{ claim: claim.claim, verdict: claim.verdict, on: claim.claimedOn },
          sources: new Set(sourcesOf(claim).map((source) => source.id)),
        })),
      );
    }
  });

  it('gives back what each event and source says', () => {
    for (const { id, events } of record.explainers) {
      expect(rowsOf(id, 'events').map((row) => unescaped(row['text']))).toEqual(
        events.map(({ text }) => text),
      );
      expect(rowsOf(id, 'sources').map((row) => unescaped(row['says']))).toEqual(
        dataOf(id).sources.map(({ says }) => says),
      );
    }
  });

  it('holds no cell that a spreadsheet would run', () => {
    const cells = record.explainers.flatMap(({ id }) =>
      (['claims', 'events', 'sources'] as const).flatMap((table) =>
        rowsOf(id, table).flatMap((row) => Object.values(row)),
      ),
    );
    expect(cells.length).toBeGreaterThan(5000);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });
});

describe('the examples', () => {
  it('stand on the page as they run here', () => {
    for (const { id } of record.explainers) {
      const shown = [...(pages.get(`/${id}/data/`)?.document.querySelectorAll('pre') ?? [])];
      for (const file of ['verdict-moves.mjs', 'single_sources.py'])
        expect(shown.map(({ textContent }) => textContent)).toContain(
          readFileSync(join('examples', file), 'utf8'),
        );
    }
  });

  it('in JavaScript counts the verdicts that moved', async () => {
    for (const { id, claims } of record.explainers) {
      const example = join('examples', 'verdict-moves.mjs');
      const { stdout } = await run('node', [example, `${address}/${id}/record.json`]);
      const [, moved, all] = /(\d+) of (\d+) verdicts moved/.exec(stdout) ?? [];
      expect([Number(moved), Number(all)]).toEqual([countChanged(claims), claims.length]);
    }
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'in Python counts the claims that rest on one source (skipped where there is no python3)',
    async () => {
      for (const explainer of record.explainers) {
        const example = join('examples', 'single_sources.py');
        const { stdout } = await run('python3', [
          example,
          `${address}/${explainer.id}/data/claims.csv`,
        ]);
        const [, single, all] = /(\d+) of (\d+) claims rest on one/.exec(stdout) ?? [];
        expect([Number(single), Number(all)]).toEqual([
          onOneSource(explainer),
          explainer.claims.length,
        ]);
      }
    },
  );
});

function dataOf(explainer: string): RecordData {
  return JSON.parse(readBuilt(`${explainer}/record.json`)) as RecordData;
}

function rowsOf(explainer: string, table: string): { readonly [column: string]: string }[] {
  const { data, errors } = Papa.parse<{ [column: string]: string }>(
    readBuilt(`${explainer}/data/${table}.csv`),
    { header: true, skipEmptyLines: true },
  );
  expect(errors).toEqual([]);
  return data;
}

/** Takes off the apostrophe that keeps a spreadsheet from running a text. */
function unescaped(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
}

function onOneSource({ claims }: Explainer): number {
  return claims.filter((claim) => sourcesOf(claim).length === 1).length;
}

function idsOf(things: readonly { readonly id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

function answers(at: string): boolean {
  const { pathname, hash } = new URL(at);
  const page = pages.get(pathname);
  return hash === '' ? page !== undefined : page?.document.getElementById(hash.slice(1)) != null;
}
