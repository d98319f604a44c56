import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlainRecord } from '../src/lib/record/record.ts';
import { paletteOf } from '../src/lib/social-cards/palette.ts';
import { socialCards } from '../src/lib/social-cards/social-cards.ts';
import { drawSocialCard } from './draw-social-card.ts';

const CACHE = 'node_modules/.cache/social-cards';
const require = createRequire(import.meta.url);
/** What draws a card: another version may draw the same card otherwise. */
const DRAWN_BY = [
  'satori',
  '@resvg/resvg-wasm',
  '@fontsource/charis-sil',
  '@fontsource/source-sans-3',
];

/**
 * Draws the social cards of a record into the folder of a site. A card is kept under the hash of all that it is made
 * from, so that one that has not changed is copied and not drawn again.
 */
export async function writeSocialCards(
  record: PlainRecord,
  folder: string,
  cache = CACHE,
): Promise<void> {
  const palette = paletteOf(await readFile('src/styles/tokens.css', 'utf8'));
  const versions = DRAWN_BY.map((name) => `${name}@${versionOf(name)}`).join(' ');
  for (const { path, drawing } of socialCards(record, palette)) {
    const hash = createHash('sha256')
      .update(`${versions}\n${JSON.stringify(drawing)}`)
      .digest('hex');
    const kept = join(cache, `${hash}.png`);
    const bytes = (await readKept(kept)) ?? (await keep(kept, await drawSocialCard(drawing)));
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** A kept card, or undefined where there is none or it is no whole PNG. */
async function readKept(file: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const isWhole = bytes?.subarray(1, 4).toString() === 'PNG' && bytes.includes('IEND');
  return isWhole ? bytes : undefined;
}

/** Two builds may keep the same card at once: each writes a file of its own and gives it its name. */
async function keep(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}

/** All versions are pinned. */
function versionOf(name: string): string {
  const { devDependencies } = require('../package.json') as {
    devDependencies: { [name: string]: string };
  };
  return devDependencies[name] ?? '';
}
