import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { CardFont } from '../../src/lib/social-cards/shapes.ts';
import { FULL, type Sprite } from './card-canvas.ts';
import type { LoadedFonts } from './load-fonts.ts';

/** A glyph is drawn at so many places between two pixels. */
const PLACES = 4;

/** A sprite, and where its left upper corner lies: beside the pixel that it is placed at. */
export interface PlacedSprite {
  readonly sprite: Sprite;
  readonly left: number;
  readonly top: number;
}

/** Draws glyphs and drawings by resvg, each once: cards are made of the same ones over and over. */
export class Sprites {
  readonly #fonts: LoadedFonts;
  readonly #drawings = new Map<string, Sprite>();
  readonly #glyphs = new Map<string, Sprite | undefined>();

  constructor(fonts: LoadedFonts) {
    this.#fonts = fonts;
  }

  drawing(svg: string): Sprite {
    const sprite = this.#drawings.get(svg) ?? draw(svg);
    this.#drawings.set(svg, sprite);
    return sprite;
  }

  /** A glyph whose origin lies at `x` (a fraction of a pixel counts) on a baseline; undefined where it has no ink. */
  glyph(glyph: number, font: CardFont, size: number, x: number): PlacedSprite | undefined {
    const outline = this.#fonts.outline(glyph, font);
    if (outline === undefined) return undefined;
    const steps = Math.round(x * PLACES);
    const place = ((steps % PLACES) + PLACES) % PLACES;
    const scale = size / outline.upem;
    const left = Math.floor(outline.left * scale);
    const top = Math.ceil(outline.top * scale);
    const key = `${font} ${glyph} ${size} ${place}`;
    let sprite = this.#glyphs.get(key);
    if (sprite === undefined) {
      const width = Math.ceil(outline.left * scale + outline.width * scale) + 1 - left;
      const height = top - Math.floor((outline.top - outline.height) * scale);
      const move = `translate(${place / PLACES - left} ${top}) scale(${scale} ${-scale})`;
      sprite = draw(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path transform="${move}" d="${outline.path}"/></svg>`,
      );
      this.#glyphs.set(key, sprite);
    }
    return { sprite, left: (steps - place) / PLACES + left, top: -top };
  }
}

let started: Promise<void> | undefined;

/** The renderer can be started only once in a process. */
export function startRenderer(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

/** How much of each pixel the black of an SVG covers. */
function draw(svg: string): Sprite {
  const renderer = new Resvg(svg);
  const image = renderer.render();
  const { width, height, pixels } = image;
  const cover = new Uint8Array(width * height);
  for (let at = 0; at < cover.length; at += 1)
    cover[at] = Math.round(((pixels[at * 4 + 3] ?? 0) * FULL) / 255);
  image.free();
  renderer.free();
  return { width, height, cover };
}
