import { KINDS } from '../tests/kinds.ts';
import { PARTS, partsOf, weighPage } from './weigh/weigh-page.ts';

/**
 * What each byte of each kind of page in `dist/` is for: packed by brotli, as hosts send them. A page is taken apart step by
 * step, and each column is what one step made it lighter by; `words` is what is left, all its visible words. Prints a table.
 * Usage: npm run weigh -- [explainer ledger]
 */
const asked = process.argv.slice(2);
const kinds = Object.entries(KINDS).filter(
  // The page for what is missing lies elsewhere.
  ([kind]) => kind !== 'missing' && (asked.length === 0 || asked.includes(kind)),
);
const row = (name: string, cells: readonly (string | number)[]) =>
  console.log(name.padEnd(15) + cells.map((cell) => String(cell).padStart(10)).join(''));

row('page', ['wire', 'ratio', 'requests', 'elements', ...PARTS]);
for (const [kind, path] of kinds) {
  const { wire, words, requests, elements } = weighPage('dist', path);
  const parts = partsOf('dist', path);
  const ratio = (wire / words).toFixed(2);
  row(kind, [wire, ratio, requests, elements, ...PARTS.map((part) => parts[part])]);
}
console.log('\nBytes. ratio: on the wire to the visible words alone.');
