import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { formatDate } from '../dates/format-date.ts';
import { speakerOf, tableOf } from '../figures/figure-table.ts';
import { item, line, link, list, paragraph, strong, type Piece } from '../markdown/build-nodes.ts';
import type { Origin } from '../origin.ts';
import type { Figure } from '../record/figure.ts';
import type { Source } from '../record/record.ts';
import { sourceAddresses } from '../record/source-addresses.ts';
import { stringsFor } from '../strings/strings.ts';

type Cell = ReturnType<typeof tableOf>['rows'][number][number];

/** A figure as its caption and a list of its rows, for Markdown, which has no tables. */
export function figureAsList(figure: Figure, origin: Origin): RootContent[] {
  const { columns, rows } = tableOf(figure, stringsFor(figure.explainer.lang));
  const [title, ...rest] = captionOf(figure, origin);
  return [
    paragraph(...(title ?? [])),
    ...list(
      rows.map((cells) =>
        item(
          line(
            ...cells.flatMap((cell, at): Piece[] => {
              const words = cellWords(cell, figure, origin);
              if (words.length === 0) return [];
              if (at === 0) return [strong(...words)];
              return [at === 1 ? ': ' : ` ${columns[at] ?? ''}: `, ...words];
            }),
          ),
        ),
      ),
    ),
    ...rest.map((pieces) => paragraph(...pieces)),
  ];
}

/** A figure as a table with its caption, for HTML. */
export function figureAsTable(figure: Figure, origin: Origin): RootContent[] {
  const { columns, rows } = tableOf(figure, stringsFor(figure.explainer.lang));
  const caption = h(
    'figcaption',
    captionOf(figure, origin).map((pieces) => h('p', asHtml(pieces))),
  );
  const table = h('table', [
    h('thead', [
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ]),
    h(
      'tbody',
      rows.map((cells) =>
        h(
          'tr',
          cells.map((cell) => {
            const words = asHtml(cellWords(cell, figure, origin));
            return cell.isHead === true ? h('th', { scope: 'row' }, words) : h('td', words);
          }),
        ),
      ),
    ),
  ]);
  const data = {
    hName: 'figure',
    hProperties: { id: `figure-${figure.id}` },
    hChildren: [caption, table],
  };
  return [{ type: 'paragraph', children: [], data }];
}

/** Title and description first, then what else stands under a figure. */
function captionOf(figure: Figure, { routes, absolute }: Origin): Piece[][] {
  const { figures } = stringsFor(figure.explainer.lang);
  const { title, description, caption, sources, explainer } = figure;
  const stop = /[.?!]$/.test(title) ? '' : '.';
  return [
    [strong(`${title}${stop}`), ` ${description}`],
    ...(caption === undefined ? [] : [[caption]]),
    ...(sources.length === 0
      ? []
      : [[`${figures.sources} `, ...sourceLinks(sources, figure, { routes, absolute })]]),
    [link(absolute(routes.figureData(explainer.id, figure.id)), figures.csv)],
  ];
}

function cellWords(cell: Cell, figure: Figure, origin: Origin): PhrasingContent[] {
  const { text, claim, sources = [] } = cell;
  const words =
    claim === undefined
      ? text
      : link(origin.absolute(origin.routes.claim(claim.explainer.id, claim.id)), text);
  const space = text !== '' && sources.length > 0 && ' ';
  return line(words, space, ...sourceLinks(sources, figure, origin));
}

function sourceLinks(
  sources: readonly Source[],
  { explainer }: Figure,
  { routes, absolute }: Origin,
): Piece[] {
  return sources.flatMap((source, at) => [
    at > 0 && ' · ',
    link(
      sourceAddresses(source).title ?? absolute(routes.source(source.id, explainer.list)),
      `${speakerOf(source)}, ${formatDate(source.issued, explainer.lang, 'short')}`,
    ),
  ]);
}

function asHtml(pieces: readonly Piece[]): ElementContent[] {
  const hast = toHast({ type: 'paragraph', children: line(...pieces) });
  // A paragraph becomes an element; only its content is wanted.
  return hast.type === 'element' ? hast.children : [];
}
