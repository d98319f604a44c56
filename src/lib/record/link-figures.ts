import { readContentPath } from '../content-paths.ts';
import { firstDay, lastDay } from '../dates/partial-date.ts';
import type { FigureData } from '../schemas/figure.ts';
import type { Content, Entry } from './content.ts';
import { linkFigureRows } from './link-figure-rows.ts';
import { connect } from './link-shared.ts';
import type { Linker } from './linker.ts';
import type { Figure } from './figure.ts';
import type { Explainer } from './record.ts';
import { VERDICT_HISTORY, verdictHistory } from './verdict-history.ts';

/** The figures of an explainer: those of its data files, by id, and the history of its verdicts, which needs no file. */
export function linkFigures(explainer: Explainer, content: Content, linker: Linker): Figure[] {
  const figures: Figure[] = [];
  for (const entry of linker.within(content.figures, explainer.id)) {
    const path = readContentPath(entry.path);
    if (path?.kind !== 'figure') continue;
    // What it holds is put in place as soon as every source is known, before anyone reads the record.
    const figure = {
      ...{ id: path.id, formerly: entry.data.formerly, explainer, type: entry.data.type },
      title: linker.typeset(entry.data.title),
      description: linker.typeset(entry.data.description),
      caption: entry.data.caption && linker.typeset(entry.data.caption),
    } as unknown as Figure;
    linker.add('figure', `${explainer.id}/${path.id}`, figure, entry.path);
    figures.push(figure);
    linker.later(() => {
      reportDisorder(entry, linker);
      Object.assign(figure, linkFigureRows(entry, explainer, linker));
      for (const source of figure.sources) connect(source.figures, figure);
    });
  }
  const changed = linker
    .within(content.claims, explainer.id)
    .some(({ data }) => data.history.some(({ verdict }) => verdict !== data.history[0]?.verdict));
  if (!changed) return figures;
  const history = { id: VERDICT_HISTORY } as Figure;
  linker.add(
    'figure',
    `${explainer.id}/${VERDICT_HISTORY}`,
    history,
    `explainers/${explainer.id}/figures/${VERDICT_HISTORY}.yaml`,
  );
  linker.later(() => Object.assign(history, verdictHistory(explainer)));
  return [history, ...figures];
}

/** Ends that lie before their beginnings. */
function reportDisorder({ path, data }: Entry<FigureData>, linker: Linker): void {
  const report = (field: (string | number)[], from: string, to: string) =>
    linker.report('invalid-field', path, `It ends (${to}) before it begins (${from}).`, { field });
  if (data.type === 'spans')
    data.rows.forEach(({ spans }, row) =>
      spans.forEach(({ from, to }, at) => {
        if (to !== undefined && lastDay(to) < firstDay(from))
          report(['rows', row, 'spans', at, 'to'], from, to);
      }),
    );
  if (data.type === 'amounts')
    data.groups.forEach(({ rows }, group) =>
      rows.forEach((row, at) => {
        if (row.basis === 'in-words' && row.to <= row.from)
          report(['groups', group, 'rows', at, 'to'], String(row.from), String(row.to));
      }),
    );
}
