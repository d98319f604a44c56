import { stringify } from 'csv-stringify/sync';

/** A row of a table, in the order of its columns. */
export type Row = readonly (string | number | boolean | undefined)[];

/**
 * A table as a file (RFC 4180: CRLF, a row of headings first). Text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvFile(headings: readonly string[], rows: readonly Row[]): string {
  return stringify([headings, ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      // Excel also takes the full-width signs of Chinese and Japanese keyboards, which `escape_formulas` passes over.
      string: (text) => (/^[＝＋－＠]/.test(text) ? `'${text}` : text),
      boolean: String,
    },
  });
}
