import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/lib/check/schema-problems.ts';
import { figureCsv } from '../../src/lib/figures/figure-csv.ts';
import { keyOf } from '../../src/lib/figures/figure-key.ts';
import { tableOf } from '../../src/lib/figures/figure-table.ts';
import { figureSchema } from '../../src/lib/schemas/figure.ts';
import { english } from '../../src/lib/strings/en.ts';
import { smallContent, record, section } from './builders.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import { amount, amounts, bars, figure, figureEntry, range, spans } from './figure-builders.ts';

describe('figureSchema', () => {
  const messages = (data: object) => {
    const { error } = figureSchema.safeParse(data);
    return schemaProblems(figureSchema, error?.issues ?? [], data).map(({ message }) => message);
  };

  it('takes each type of figure', () => {
    for (const data of [amounts(), spans([]), bars({})]) expect(messages(data)).toEqual([]);
  });

  it('lists the types where another is given', () => {
    expect(messages(amounts([amount()], { type: 'pie' }))).toEqual([
      'type is "pie", but should be one of amounts, spans, bars.',
    ]);
  });

  it('has no zero on a scale of powers of ten', () => {
    expect(messages(amounts([amount({ value: 0 })]))).toEqual([
      'groups 1, rows 1, value is not more than zero, and a scale of powers of ten has no zero.',
    ]);
  });

  it('has no bar below zero', () => {
    expect(messages(bars({ after: { value: -1, shown: '-1' } }))).toEqual([
      'groups 1, rows 1, values, after, value is less than zero, and bars begin at zero.',
    ]);
  });

  it('refuses what would not fit the drawing', () => {
    expect(messages(amounts([amount({ note: 'x'.repeat(49) })]))).toEqual([
      'groups 1, rows 1, note is too long: at most 48 letters fit.',
    ]);
  });

  it('wants a source under every row', () => {
    expect(messages(amounts([amount({ sources: [] })]))).toEqual([
      'groups 1, rows 1, sources names no source. Give at least one.',
    ]);
  });
});

describe('a figure in the record', () => {
  it('knows its sources once, and they know the figure', () => {
    const { sources, explainers } = record({
      figures: [figureEntry(amounts([amount(), amount({ sources: ['audit', 'minutes'] })]))],
    });
    const [sums] = explainers[0]?.figures ?? [];
    expect(sums?.sources.map(({ id }) => id)).toEqual(['audit', 'minutes']);
    expect(sources.map(({ figures }) => figures)).toEqual([[sums], [sums]]);
  });

  it('may be placed in a text by its id alone', () => {
    const problems = (text: string) =>
      buildRecord(
        smallContent({ figures: [figureEntry(amounts())], sections: [section('01-a', text)] }),
      ).problems.map(({ rule }) => rule);
    expect(problems('<Figure id="sums" />')).toEqual([]);
    expect(problems('<Figure id="sum" />')).toEqual(['unknown-figure']);
    expect(problems('<Chart id="sums" />')).toEqual(['unknown-component']);
    expect(problems('So: <Figure id="sums" />')).toEqual(['misplaced-component']);
  });
});

describe('keyOf', () => {
  it('explains the marks that the figure has, and no others', () => {
    const key = keyOf(figure('amounts', amounts([amount(), range])), english);
    expect(key.map(({ means }) => means)).toEqual([
      'published by the maker',
      'a range given in words',
    ]);
  });
});

describe('tableOf', () => {
  it('has a head and as many cells as columns in every row', () => {
    for (const one of [
      figure('amounts', amounts([amount(), range])),
      figure('spans', spans([{ from: '2030', fill: 'solid' }])),
      figure('bars', bars({ after: { value: 4, shown: '4' } })),
    ]) {
      const { columns, rows } = tableOf(one, english);
      expect(rows.every((row) => row.length === columns.length && row[0]?.isHead)).toBe(true);
    }
  });

  it('says of an open end that it is now', () => {
    const table = tableOf(figure('spans', spans([{ from: '2030-02', fill: 'hatched' }])), english);
    expect(table.rows[0]?.[1]?.text).toBe('Feb\u00a02030 to now: half open. For cars.');
  });
});

describe('figureCsv', () => {
  it('gives numbers as they are, one value a row', () => {
    expect(figureCsv(figure('amounts', amounts([amount(), range])), english)).toBe(
      [
        'What was counted,Item,Value,"Value, upper end",Currency,As given,Basis,Note,Who says so,Sources',
        'Sums,Income,4100000,,USD,4.1m,published,Tolls alone.,"The board, 2031",audit',
        'Sums,Income,1000000,9000000,USD,millions,in-words,Tolls alone.,"The board, 2031",audit',
        '',
      ].join('\r\n'),
    );
  });

  it('gives dates as in ISO 8601', () => {
    const data = spans([{ from: '2030-02', to: '2031', fill: 'solid' }]);
    expect(figureCsv(figure('spans', data), english)).toContain('Bridge,open,2030-02,2031,');
  });

  it('never lets a spreadsheet run a text as a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
    fc.assert(
      fc.property(start, fc.constantFrom('1+1', 'SUM(A1)', 'cmd "x"'), (sign, rest) => {
        const data = bars({ after: { value: 4, shown: '4' } }, { title: 'T' });
        const [group] = data.groups;
        const rows = (group?.rows ?? []).map((row) => ({ ...row, label: `${sign}${rest}` }));
        const csv = figureCsv(
          figure('bars', { ...data, groups: [{ title: 'Crowns', max: 4, rows }] }),
          english,
        );
        expect(csv.split('\r\n')[1]).toMatch(/^Crowns,"?'/);
      }),
    );
  });
});
