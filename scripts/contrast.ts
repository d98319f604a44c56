import { readFile } from 'node:fs/promises';
import { contrastPairs, SCHEMES } from '../src/lib/contrast/palettes.ts';

/** Prints the contrast of each colour on each ground, in each scheme, as a table. Exit code 1: one is too low. */
const pairs = contrastPairs(await readFile('src/styles/tokens.css', 'utf8'));
const rows = Map.groupBy(pairs, ({ colour, ground }) => `${colour} on ${ground}`);
console.log(`| | ${SCHEMES.join(' | ')} |\n|---|${'---|'.repeat(SCHEMES.length)}`);
for (const [name, row] of rows) {
  const cells = row.map(({ contrast, least }) => {
    const ratio = contrast.toFixed(1);
    return contrast < least ? `**${ratio}, needs ${least}**` : ratio;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
if (pairs.some(({ contrast, least }) => contrast < least)) process.exitCode = 1;
