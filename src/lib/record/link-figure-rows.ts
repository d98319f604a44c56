import { suggestName } from '../problems/nearest-name.ts';
import type { AmountData, FigureData } from '../schemas/figure.ts';
import type { Entry } from './content.ts';
import type { AmountRow, BarRow, Figure, Series } from './figure.ts';
import type { Linker } from './linker.ts';
import type { Explainer, Source } from './record.ts';

type Field = readonly (string | number)[];
/** The sources that stand at a field of the file. */
type Cite = (ids: readonly string[], field: Field) => Source[];

/** What a figure's file holds, set typographically and joined to its sources. */
export function linkFigureRows(
  entry: Entry<FigureData>,
  explainer: Explainer,
  linker: Linker,
): Partial<Figure> {
  const all: Source[] = [];
  const cite: Cite = (ids, field) => {
    const from = { path: entry.path, field: [...field, 'sources'], as: 'The figure cites' };
    const found = linker.findAll<Source>('source', ids, from);
    for (const source of found) if (!all.includes(source)) all.push(source);
    return found;
  };
  return { ...linkRows(entry, explainer, cite, linker), sources: all };
}

function linkRows(
  entry: Entry<FigureData>,
  explainer: Explainer,
  cite: Cite,
  linker: Linker,
): Partial<Figure> {
  const { data } = entry;
  switch (data.type) {
    case 'amounts':
      return {
        currency: data.currency,
        groups: data.groups.map(({ title, rows }, group) => ({
          title: linker.typeset(title),
          rows: rows.map((row, at) => toAmount(row, cite, ['groups', group, 'rows', at], linker)),
        })),
      };
    case 'spans':
      return {
        from: data.from,
        to: explainer.recordAsOf,
        key: { solid: linker.typeset(data.key.solid), hatched: linker.typeset(data.key.hatched) },
        marks: data.marks.map(({ date, label, sources }, at) => ({
          date,
          label: linker.typeset(label),
          sources: cite(sources, ['marks', at]),
        })),
        rows: data.rows.map(({ label, note, spans, sources }, at) => ({
          label: linker.typeset(label),
          note: linker.typeset(note),
          spans: spans.map(({ from, to, fill }) => ({ from, to, fill })),
          sources: cite(sources, ['rows', at]),
        })),
      };
    case 'bars':
      return {
        series: data.series,
        groups: data.groups.map(({ title, max, rows }, group) => ({
          title: linker.typeset(title),
          max,
          rows: rows.map((row, at): BarRow => {
            const field = ['groups', group, 'rows', at];
            reportUnknownSeries(Object.keys(row.values), data.series, entry.path, field, linker);
            return toBars(row, data.series, cite(row.sources, field), linker);
          }),
        })),
      };
  }
}

function toAmount(row: AmountData, cite: Cite, field: Field, linker: Linker): AmountRow {
  const [from, to] = row.basis === 'in-words' ? [row.from, row.to] : [row.value, row.value];
  return {
    label: linker.typeset(row.label),
    shown: linker.typeset(row.shown),
    note: linker.typeset(row.note),
    by: linker.typeset(row.by),
    ...{ basis: row.basis, from, to, sources: cite(row.sources, field) },
  };
}

type BarData = Extract<FigureData, { type: 'bars' }>['groups'][number]['rows'][number];

function toBars(
  row: BarData,
  series: readonly Series[],
  sources: Source[],
  linker: Linker,
): BarRow {
  return {
    label: linker.typeset(row.label),
    note: row.note && linker.typeset(row.note),
    values: series.flatMap((one) => {
      const found = row.values[one.id];
      if (found === undefined) return [];
      return [{ series: one, value: found.value, shown: linker.typeset(found.shown) }];
    }),
    by: linker.typeset(row.by),
    sources,
  };
}

function reportUnknownSeries(
  ids: readonly string[],
  series: readonly Series[],
  path: string,
  field: Field,
  linker: Linker,
): void {
  const known = series.map(({ id }) => id);
  for (const id of ids)
    if (!known.includes(id))
      linker.report(
        'invalid-field',
        path,
        `The value is given for "${id}", but there is no such series.`,
        { field: [...field, 'values', id], at: 'name' },
        suggestName(id, known, 'Series are listed at the top of the figure.'),
      );
}
