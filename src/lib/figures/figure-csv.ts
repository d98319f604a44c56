import { csvFile, type Row } from '../csv/csv-file.ts';
import type { Figure } from '../record/figure.ts';
import type { Source } from '../record/record.ts';
import type { Strings } from '../strings/en.ts';

type Column = keyof Strings['figures']['columns'];

/** A figure's numbers as a file: one value a row, dates as in ISO 8601, sources by their ids. */
export function figureCsv(figure: Figure, strings: Strings): string {
  const { columns, rows } = dataOf(figure);
  const head = columns.map((column) => strings.figures.columns[column]);
  return csvFile(head, rows);
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
