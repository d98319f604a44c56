import { stringify } from 'csv-stringify/sync';
import type { Figure } from '../record/figure.ts';
import type { Source } from '../record/record.ts';
import type { Strings } from '../strings/en.ts';

type Row = readonly (string | number | undefined)[];
type Column = keyof Strings['figures']['columns'];

/**
 * A figure's numbers as a file (RFC 4180): one value a row, dates as in ISO 8601, sources by their ids. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function figureCsv(figure: Figure, strings: Strings): string {
  const { columns, rows } = dataOf(figure);
  const head = columns.map((column) => strings.figures.columns[column]);
  return stringify([head, ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    // Excel also takes the full-width signs of Chinese and Japanese keyboards, which `escape_formulas` passes over.
    cast: { string: (text) => (/^[＝＋－＠]/.test(text) ? `'${text}` : text) },
  });
}

function dataOf(figure: Figure): { columns: Column[]; rows: Row[] } {
  switch (figure.type) {
    case 'amounts':
      return {
        columns: [
          ...(['group', 'label', 'value', 'valueTo', 'currency', 'shown'] as const),
          ...(['basis', 'note', 'by', 'sources'] as const),
        ],
        rows: figure.groups.flatMap(({ title, rows }) =>
          rows.map(({ label, from, to, shown, basis, note, by, sources }) => [
            ...[title, label, from, to === from ? undefined : to, figure.currency, shown],
            ...[basis, note, by, ids(sources)],
          ]),
        ),
      };
    case 'spans':
      return {
        columns: ['label', 'state', 'from', 'to', 'note', 'sources'],
        rows: [
          ...figure.rows.flatMap(({ label, note, spans, sources }): Row[] =>
            spans.length === 0
              ? [[label, undefined, undefined, undefined, note, ids(sources)]]
              : spans.map(({ from, to, fill }) => [
                  ...[label, figure.key[fill], from, to, note, ids(sources)],
                ]),
          ),
          ...figure.marks.map(({ date, label, sources }) => [
            ...[label, undefined, date, date, undefined, ids(sources)],
          ]),
        ],
      };
    case 'bars':
      return {
        columns: ['measure', 'label', 'series', 'value', 'shown', 'note', 'by', 'sources'],
        rows: figure.groups.flatMap(({ title, rows }) =>
          rows.flatMap(({ label, values, note, by, sources }) =>
            values.map(({ series, value, shown }) => [
              ...[title, label, series.label, value, shown, note, by, ids(sources)],
            ]),
          ),
        ),
      };
    case 'verdicts':
      return {
        columns: ['claim', 'date', 'verdict', 'note', 'sources'],
        rows: figure.claims.flatMap((claim) =>
          claim.history.map(({ date, verdict, note, because }) => [
            ...[claim.title, date, verdict, note, ids(because)],
          ]),
        ),
      };
  }
}

function ids(sources: readonly Source[]): string {
  return sources.map(({ id }) => id).join(' ');
}
