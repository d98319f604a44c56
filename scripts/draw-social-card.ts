import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { type SatoriOptions } from 'satori';
import { CARD, SANS, SERIF } from '../src/lib/social-cards/card-frame.ts';
import type { CardElement } from '../src/lib/social-cards/elements.ts';

const require = createRequire(import.meta.url);
const FONTS = [
  {
    name: SERIF,
    weight: 400,
    file: '@fontsource/charis-sil/files/charis-sil-latin-400-normal.woff',
  },
  {
    name: SERIF,
    weight: 700,
    file: '@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff',
  },
  {
    name: SANS,
    weight: 400,
    file: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  },
  {
    name: SANS,
    weight: 600,
    file: '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff',
  },
  {
    name: SANS,
    weight: 700,
    file: '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff',
  },
] as const;

let started: Promise<SatoriOptions['fonts']> | undefined;

/** Draws a card as PNG. The renderer starts with the first card of a process, since it can be started only once. */
export async function drawSocialCard(drawing: CardElement): Promise<Uint8Array> {
  started ??= start();
  const fonts = await started;
  // Satori reads the shape of React's elements; its type asks for React's own.
  const svg = await satori(drawing as unknown as Parameters<typeof satori>[0], { ...CARD, fonts });
  const image = new Resvg(svg).render();
  const bytes = image.asPng();
  image.free();
  return bytes;
}

async function start(): Promise<SatoriOptions['fonts']> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(
    FONTS.map(async ({ name, weight, file }) => ({
      ...{ name, weight, style: 'normal' as const },
      data: await readFile(require.resolve(file)),
    })),
  );
}
