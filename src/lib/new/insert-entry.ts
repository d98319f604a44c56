import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { compareDates } from '../dates/partial-date.ts';

/**
 * The text of a YAML list file with one more entry: before the first that is dated later, else at the end. Nothing else
 * in the file is touched, so that comments and layout stay as their author left them.
 */
export function insertEntry(
  text: string,
  list: string,
  entry: { readonly [field: string]: unknown },
): string {
  const document = parseDocument(text);
  const items = document.get(list);
  const block = stringify([entry], { lineWidth: 98 }).replace(/^(?=.)/gm, '  ');
  if (!isSeq(items) || items.items.length === 0) {
    const rest = text.replace(new RegExp(`^${list}:.*$\\n?`, 'm'), '').trimEnd();
    return `${rest === '' ? '' : `${rest}\n`}${list}:\n${block}`;
  }
  const date = entry['date'];
  const later = items.items.find((item) => {
    const other: unknown = isMap(item) ? item.get('date') : undefined;
    return typeof date === 'string' && other !== undefined && compareDates(String(other), date) > 0;
  });
  const start = isMap(later) ? later.range?.[0] : undefined;
  if (start === undefined) return `${text.trimEnd()}\n${block}`;
  const at = text.lastIndexOf('\n', start) + 1;
  return text.slice(0, at) + block + text.slice(at);
}
