import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../src/lib/csv/csv-file.ts';
import type { Origin } from '../../src/lib/origin.ts';
import { byId } from '../../src/lib/record/record.ts';
import { recordData } from '../../src/lib/record-data/record-data.ts';
import { recordTable } from '../../src/lib/record-data/record-tables.ts';
import { recordDataSchema } from '../../src/lib/record-data/record-schema.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';

const origin: Origin = {
  routes: createRoutes('/'),
  absolute: (path) => `https://record.example${path}`,
};

function dataOf(parts: Parameters<typeof a.record>[0] = {}) {
  const record = a.record(parts);
  return recordData(byId(record.explainers, 'tolls'), record, origin);
}

describe('the record as data', () => {
  it('follows its own schema, read back as JSON', () => {
    const parts = {
      explainers: [a.explainer('It [fell](claim:one), a [toll](term:toll).[@audit]')],
    };
    const read: unknown = JSON.parse(JSON.stringify(dataOf(parts)));
    expect(recordDataSchema.parse(read)).toEqual(read);
  });

  it('takes along only what the explainer draws on', () => {
    const data = dataOf({
      people: [a.people('ada', 'bob')],
      terms: [a.term('toll'), a.term('ferry', { sources: ['minutes'] })],
      explainers: [a.explainer('A [toll](term:toll).')],
    });
    expect(data.people.map(({ id }) => id)).toEqual(['ada']);
    expect(data.terms.map(({ id }) => id)).toEqual(['toll']);
    expect(data.sources.map(({ id }) => id)).toEqual(['audit']);
  });

  it('says where the text states a claim, on one line', () => {
    const data = dataOf({
      sections: [a.section('01-money', 'It [fell\nby "half"](claim:one).')],
    });
    expect(data.claims[0]?.places).toEqual([
      {
        address: 'https://record.example/tolls/#claim-one',
        section: 'money',
        text: 'fell by “half”',
      },
    ]);
  });

  it('gives the reasoning as plain text without citations', () => {
    const claims = [a.claim('one', {}, 'tolls', 'It *fell*.[@audit]\n\nSo we\nsaw.')];
    expect(dataOf({ claims }).claims[0]?.reasoning).toBe('It fell.\n\nSo we saw.');
  });
});

describe('the tables of the record', () => {
  const cell = (history: readonly object[], column: string) => {
    const { columns, rows } = recordTable(
      dataOf({ claims: [a.claim('one', { history })] }),
      'claims',
    );
    return rows[0]?.[columns.indexOf(column)];
  };
  const entry = (date: string, verdict: string) => ({
    ...{ date, verdict, note: 'Seen.', because: ['audit'] },
  });

  it('begin with the permanent address of each row', () => {
    const { columns, rows } = recordTable(dataOf(), 'claims');
    expect([columns[0], rows[0]?.[0]]).toEqual([
      'address',
      'https://record.example/tolls/claims/one/',
    ]);
  });

  it('date a verdict from its last change, not from a later check', () => {
    const history = [
      ...[entry('2031-01', 'unproven'), entry('2031-02', 'false'), entry('2031-03', 'false')],
    ];
    expect(cell(history, 'verdictSince')).toBe('2031-02');
    expect(cell(history, 'lastChecked')).toBe('2031-03');
    expect(cell([entry('2031-01', 'false')], 'verdictSince')).toBe('2031-01');
  });
});

describe('a CSV file', () => {
  it('ends its lines with CRLF, the last one too', () => {
    expect(csvFile(['a', 'b'], [['x', 1]])).toBe('a,b\r\nx,1\r\n');
  });

  it('gives back any text that is no formula', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text));
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        const { data } = Papa.parse<string[]>(csvFile(['a', 'b'], [[one, other]]), {
          ...{ delimiter: ',', newline: '\r\n' },
        });
        expect(data[1]).toEqual([one, other]);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'holds no formula: %j',
    (text) => {
      const { data } = Papa.parse<string[]>(csvFile(['a'], [[text]]), { newline: '\r\n' });
      expect(data[1]).toEqual([`'${text}`]);
    },
  );
});
