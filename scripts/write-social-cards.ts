import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Explainer } from '../src/lib/record/record.ts';
import { paletteOf } from '../src/lib/social-cards/palette.ts';
import { socialCards } from '../src/lib/social-cards/social-cards.ts';
import { cardPainter } from './social-cards/draw-card.ts';
import { keepCards, readKeptCards } from './social-cards/kept-cards.ts';

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

/** Where files of a site are put, by their path in it. */
interface Files {
  add(path: string, bytes: Buffer): void;
}

/**
 * Draws the social cards of explainers. A card is kept under the hash of all that it is made from, so that one that has not
 * changed is copied and not drawn again.
 */
export async function writeSocialCards(
  explainers: readonly Explainer[],
  files: Files,
  cache = CACHE,
): Promise<void> {
  const palette = paletteOf(await readFile('src/styles/tokens.css', 'utf8'));
  const { fonts, paint } = await cardPainter();
  const drawnBy = await hashOfPainter();
  for (const explainer of explainers) {
    const file = join(cache, explainer.id);
    const kept = await readKeptCards(file);
    const used = new Map<string, Uint8Array>();
    for (const { path, shapes } of socialCards(explainer, { palette, fonts })) {
      const key = createHash('sha256').update(drawnBy).update(JSON.stringify(shapes)).digest('hex');
      const bytes = kept.get(key) ?? paint(shapes);
      used.set(key, bytes);
      files.add(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    if ([...used.keys()].some((key) => !kept.has(key))) await keepCards(file, used);
  }
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
