import { CARD } from '../../src/lib/social-cards/card-frame.ts';
import { wordsOf, type CardFonts } from '../../src/lib/social-cards/set-words.ts';
import type { CardShape } from '../../src/lib/social-cards/shapes.ts';
import { CardCanvas, cardRows } from './card-canvas.ts';
import { loadFonts, type LoadedFonts } from './load-fonts.ts';
import { palettePng } from './palette-png.ts';
import { Sprites, startRenderer } from './sprites.ts';

/** Paints cards as PNG. The same shapes give the same bytes, on every system. */
export interface CardPainter {
  readonly fonts: CardFonts;
  paint(shapes: readonly CardShape[]): Uint8Array;
}

let started: Promise<CardPainter> | undefined;

/** The painter of this process, which gets faster with every card that it paints. */
export function cardPainter(): Promise<CardPainter> {
  started ??= start();
  return started;
}

async function start(): Promise<CardPainter> {
  await startRenderer();
  const fonts = await loadFonts();
  const sprites = new Sprites(fonts);
  // New room for each card, 0.7 MB, had the whole heap looked through for what is no longer used once in 80 cards.
  const rows = cardRows();
  return {
    fonts,
    paint: (shapes) => {
      const canvas = new CardCanvas(rows);
      for (const shape of shapes) paintShape(shape, canvas, sprites, fonts);
      return palettePng(CARD, canvas.colours, canvas.rows);
    },
  };
}

function paintShape(
  shape: CardShape,
  canvas: CardCanvas,
  sprites: Sprites,
  fonts: LoadedFonts,
): void {
  const { x, colour } = shape;
  if (shape.kind === 'box') canvas.fill(x, shape.y, shape.width, shape.height, colour);
  else if (shape.kind === 'drawing') canvas.blend(sprites.drawing(shape.svg), x, shape.y, colour);
  else {
    const { text, font, size, tracking, baseline } = shape;
    let pen = x;
    for (const word of wordsOf(text)) {
      for (const [at, placed] of fonts.glyphs(word, font).entries()) {
        const place = pen + placed.x * size + at * tracking;
        const found = sprites.glyph(placed.glyph, font, size, place);
        if (found !== undefined)
          canvas.blend(found.sprite, found.left, baseline + found.top, colour);
      }
      pen += fonts.width(word, font) * size + [...word].length * tracking;
    }
  }
}
