import { csvFile, type Row } from '../csv/csv-file.ts';
import type { RecordData } from './record-schema.ts';

export const TABLES = ['claims', 'events', 'sources'] as const;

export type TableName = (typeof TABLES)[number];

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * One list of the record as a table: a row for each thing, its permanent address first. Columns are named as the fields
 * of the JSON; lists are ids with spaces between them, names of authors with semicolons.
 */
export function recordTable(data: RecordData, name: TableName): Table {
  switch (name) {
    case 'claims':
      return claimsTable(data);
    case 'events':
      return eventsTable(data);
    case 'sources':
      return sourcesTable(data);
  }
}

/** The table as a file. */
export function recordCsv(data: RecordData, name: TableName): string {
  const { columns, rows } = recordTable(data, name);
  return csvFile(columns, rows);
}

function claimsTable({ claims, people }: RecordData): Table {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return tableOf(claims, {
    address: ({ address }) => address,
    id: ({ id }) => id,
    number: ({ number }) => number,
    title: ({ title }) => title,
    claim: ({ claim }) => claim,
    claimant: ({ claimant }) => claimant,
    claimantName: ({ claimant }) => names.get(claimant),
    claimedOn: ({ claimedOn }) => claimedOn,
    verdict: ({ verdict }) => verdict,
    // A later check that changed nothing does not make a verdict younger.
    verdictSince: ({ history, verdict }) =>
      history[history.findLastIndex((entry) => entry.verdict !== verdict) + 1]?.date,
    firstVerdict: ({ history }) => history[0]?.verdict,
    lastChecked: ({ history }) => history.at(-1)?.date,
    summary: ({ summary }) => summary,
    quote: ({ quote }) => quote,
    inSourceArticle: ({ inSourceArticle }) => inSourceArticle,
    sources: ({ history, evidence }) =>
      list([...history.flatMap(({ because }) => because), ...evidence.map(({ source }) => source)]),
  });
}

function eventsTable({ events }: RecordData): Table {
  return tableOf(events, {
    address: ({ address }) => address,
    id: ({ id }) => id,
    date: ({ date }) => date,
    end: ({ end }) => end,
    title: ({ title }) => title,
    text: ({ text }) => text,
    importance: ({ importance }) => importance,
    lane: ({ lane }) => lane,
    claims: ({ claims }) => list(claims),
    people: ({ people }) => list(people),
    sources: ({ sources }) => list(sources),
  });
}

function sourcesTable({ sources }: RecordData): Table {
  return tableOf(sources, {
    address: ({ address }) => address,
    id: ({ id }) => id,
    number: ({ number }) => number,
    type: ({ type }) => type,
    title: ({ title }) => title,
    authors: ({ authors }) => authors.join('; '),
    publisher: ({ publisher }) => publisher,
    issued: ({ issued }) => issued,
    url: ({ url }) => url,
    language: ({ language }) => language,
    kind: ({ kind }) => kind,
    verified: ({ verified }) => verified,
    says: ({ says }) => says,
    archivedUrl: ({ archived }) => archived?.url,
    archivedOn: ({ archived }) => archived?.date,
    dead: ({ dead }) => dead,
  });
}

function tableOf<Item>(
  items: readonly Item[],
  columns: { readonly [name: string]: (item: Item) => Row[number] },
): Table {
  const cells = Object.values(columns);
  return {
    columns: Object.keys(columns),
    rows: items.map((item) => cells.map((cell) => cell(item))),
  };
}

function list(ids: readonly string[]): string {
  return [...new Set(ids)].join(' ');
}
