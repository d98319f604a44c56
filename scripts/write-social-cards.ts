import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Explainer } from '../src/lib/record/record.ts';
import { paletteOf } from '../src/lib/social-cards/palette.ts';
import { socialCards } from '../src/lib/social-cards/social-cards.ts';
import { cardPainter } from './social-cards/draw-card.ts';

const CACHE = 'node_modules/.cache/social-cards';
const require = createRequire(import.meta.url);
/** What draws a card, beside our own painter: another version may draw the same card otherwise. */
const DRAWN_BY = [
  'harfbuzzjs',
  '@resvg/resvg-wasm',
  '@fontsource/charis-sil',
  '@fontsource/source-sans-3',
];
const PAINTER = new URL('social-cards/', import.meta.url);

/**
 * Draws the social cards of explainers into the folder of a site. A card is kept under the hash of all that it is made
 * from, so that one that has not changed is copied and not drawn again.
 */
export async function writeSocialCards(
  explainers: readonly Explainer[],
  folder: string,
  cache = CACHE,
): Promise<void> {
  const palette = paletteOf(await readFile('src/styles/tokens.css', 'utf8'));
  const { fonts, paint } = await cardPainter();
  const drawnBy = await hashOfPainter();
  mkdirSync(cache, { recursive: true });
  for (const explainer of explainers)
    for (const { path, shapes } of socialCards(explainer, { palette, fonts })) {
      const hash = createHash('sha256').update(drawnBy).update(JSON.stringify(shapes));
      const kept = join(cache, `${hash.digest('hex')}.png`);
      const bytes = readKept(kept) ?? keep(kept, paint(shapes));
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
}

/** A kept card, or undefined where there is none or it is no whole PNG. */
function readKept(file: string): Uint8Array | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const isWhole = bytes.subarray(1, 4).toString() === 'PNG' && bytes.includes('IEND', -8);
  return isWhole ? bytes : undefined;
}

/** Two builds may keep the same card at once: each writes a file of its own and gives it its name. */
function keep(file: string, bytes: Uint8Array): Uint8Array {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
  return bytes;
}

/** Of the packages that draw cards, whose versions are pinned, and of our own files that do. */
async function hashOfPainter(): Promise<string> {
  const { devDependencies } = require('../package.json') as {
    devDependencies: { [name: string]: string };
  };
  const hash = createHash('sha256');
  for (const name of DRAWN_BY) hash.update(`${name}@${devDependencies[name] ?? ''}\n`);
  for (const name of (await readdir(PAINTER)).sort())
    hash.update(await readFile(new URL(name, PAINTER)));
  return hash.digest('hex');
}
