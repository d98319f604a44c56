import { formatDate } from '../dates/format-date.ts';
import type { Figure, SpansFigure } from '../record/figure.ts';
import type { Claim, Source } from '../record/record.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { Strings } from '../strings/en.ts';

/** A figure's numbers as a table to be read: few columns, so that it fits a narrow screen. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Cell {
  readonly text: string;
  /** Heads its row. */
  readonly isHead?: boolean;
  readonly claim?: Claim;
  readonly verdict?: Verdict;
  readonly sources?: readonly Source[];
}

/** The table of a figure. */
export function tableOf(figure: Figure, strings: Strings): FigureTable {
  const { columns } = strings.figures;
  const { lang } = figure.explainer;
  const day = (date: string) => formatDate(date, lang, 'short');
  switch (figure.type) {
    case 'amounts':
      return {
        columns: [columns.label, columns.shown, columns.by],
        rows: figure.groups.flatMap(({ title, rows }) =>
          rows.map(({ label, shown, note, by, sources }) => [
            { text: `${label} (${lowerFirst(title)})`, isHead: true },
            { text: `${upperFirst(shown)}. ${note}` },
            { text: `${by}.`, sources },
          ]),
        ),
      };
    case 'spans':
      return {
        columns: [columns.label, columns.state, columns.sources],
        rows: [
          ...figure.rows.map(({ label, note, spans, sources }) => [
            { text: label, isHead: true },
            { text: [...spans.map((span) => spanText(span, figure, strings)), note].join(' ') },
            { text: '', sources },
          ]),
          ...figure.marks.map(({ date, label, sources }) => [
            { text: day(date), isHead: true },
            { text: `${upperFirst(label)}.` },
            { text: '', sources },
          ]),
        ],
      };
    case 'bars':
      return {
        columns: [columns.label, columns.value, columns.by],
        rows: figure.groups.flatMap(({ title, rows }) =>
          rows.map(({ label, note, values, by, sources }) => [
            { text: `${label} (${title})`, isHead: true },
            {
              text: [
                `${values.map(({ series, shown }) => `${series.label}: ${shown}`).join('; ')}.`,
                note ?? '',
              ].join(' '),
            },
            { text: `${by}.`, sources },
          ]),
        ),
      };
    case 'verdicts':
      return {
        columns: [columns.claim, columns.date, columns.verdict],
        rows: figure.claims.flatMap((claim) =>
          claim.history.map(({ date, verdict, note }) => [
            { text: claim.title, claim, isHead: true },
            { text: day(date) },
            { text: `${strings.verdicts[verdict].name}. ${note}`, verdict },
          ]),
        ),
      };
  }
}

/** By whom a source speaks: for primary ones whoever wrote it, for others where it appeared. */
export function speakerOf({ kind, authors, publisher, title }: Source): string {
  const [author] = authors;
  const name = kind === 'primary' ? (author ?? publisher) : (publisher ?? author);
  return name?.replace(/, via .*$/, '') ?? title;
}

function spanText(
  { from, to, fill }: SpansFigure['rows'][number]['spans'][number],
  { key, explainer }: SpansFigure,
  strings: Strings,
): string {
  const until = to === undefined ? strings.figures.now : formatDate(to, explainer.lang, 'short');
  return `${formatDate(from, explainer.lang, 'short')} to ${until}: ${key[fill]}.`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
