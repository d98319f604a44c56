import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { CardCanvas, FULL } from '../../scripts/social-cards/card-canvas.ts';
import { cardPainter } from '../../scripts/social-cards/draw-card.ts';
import { loadFonts } from '../../scripts/social-cards/load-fonts.ts';
import { palettePng } from '../../scripts/social-cards/palette-png.ts';
import { readWoff } from '../../scripts/social-cards/read-woff.ts';
import { CARD } from '../../src/lib/social-cards/card-frame.ts';
import { setWords, type CardFonts } from '../../src/lib/social-cards/set-words.ts';
import type { CardShape } from '../../src/lib/social-cards/shapes.ts';

/** Every letter is half as wide as it is high. */
const EVEN: CardFonts = {
  width: (word) => word.length / 2,
  reach: () => ({ above: 0.8, below: 0.2 }),
};
const STYLE = { font: 'sans', size: 10, colour: '#000000' } as const;

function linesOf(text: string, width: number): string[] {
  const { shapes } = setWords(text, STYLE, { x: 0, top: 0, width }, EVEN);
  return shapes.map((shape) => (shape.kind === 'words' ? shape.text : ''));
}

describe('words on a card', () => {
  it('are broken after spaces, dashes, and hyphens between letters', () => {
    expect(linesOf('so-called cost of 2019-20 – and on', 40)).toEqual([
      ...['so-', 'called', 'cost of', '2019-20', '– and on'],
    ]);
  });

  it('all stand there, on lines that are no wider than they may be but for a long word', () => {
    const text = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (words, width) => {
        const lines = linesOf(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.filter((line) => line.includes(' ') && line.length * 5 > width)).toEqual([]);
      }),
    );
  });

  it('stand in the middle of their line height, and say where the next begins', () => {
    const { shapes, bottom } = setWords(
      'one two',
      { ...STYLE, lineHeight: 2 },
      { x: 7, top: 100, width: 20 },
      EVEN,
    );
    expect(shapes).toMatchObject([
      { x: 7, baseline: 113 },
      { x: 7, baseline: 133 },
    ]);
    expect(bottom).toBe(140);
  });
});

describe('the fonts of cards', () => {
  it('come out of their files with every table whole', () => {
    const file = createRequire(import.meta.url).resolve(
      '@fontsource/charis-sil/files/charis-sil-latin-400-normal.woff',
    );
    const font = Buffer.from(readWoff(readFileSync(file)));
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let at = 12; at < 12 + count * 16; at += 16) {
      const name = font.toString('latin1', at, at + 4);
      const start = font.readUInt32BE(at + 8);
      let sum = 0;
      for (let place = start; place < start + font.readUInt32BE(at + 12); place += 4)
        // The sum of "head" is taken as if its third number were not there (OpenType, "Calculating checksums").
        if (name !== 'head' || place !== start + 8) sum = (sum + font.readUInt32BE(place)) >>> 0;
      expect({ name, sum }).toEqual({ name, sum: font.readUInt32BE(at + 4) });
    }
  });

  it('move letters together that fit into each other', async () => {
    const { width } = await loadFonts();
    expect(width('AV', 'sans')).toBeLessThan(width('A', 'sans') + width('V', 'sans'));
  });

  it('have outlines for every letter, also of the font that was loaded first', async () => {
    const fonts = await loadFonts();
    for (const font of ['serif', 'serif bold', 'sans', 'sans semibold', 'sans bold'] as const) {
      expect(fonts.reach(font).above).toBeGreaterThan(0.9);
      const [first] = fonts.glyphs('Nv', font);
      expect(first && fonts.outline(first.glyph, font)?.path).toMatch(/^M/);
    }
  });
});

describe('the canvas of a card', () => {
  const sprite = { width: 2, height: 1, cover: Uint8Array.of(FULL / 2, FULL) };
  const colourAt = (canvas: CardCanvas, x: number) => canvas.colours[canvas.rows[1 + x] ?? 0];

  it('mixes an ink with the ground that it lies on', () => {
    const canvas = new CardCanvas();
    canvas.fill(0, 0, 9, 1, '#ffffff');
    canvas.fill(5, 0, 4, 1, '#808080');
    canvas.blend(sprite, 0, 0, '#000000');
    canvas.blend(sprite, 5, 0, '#000000');
    expect([0, 1, 5].map((x) => colourAt(canvas, x))).toEqual([
      ...[
        [128, 128, 128],
        [0, 0, 0],
        [64, 64, 64],
      ],
    ]);
  });

  it('keeps words on the paper that they begin on', () => {
    const canvas = new CardCanvas();
    canvas.fill(0, 0, 9, 1, '#ffffff');
    canvas.fill(1, 0, 4, 1, '#808080');
    canvas.blend(sprite, 0, 0, '#000000');
    expect(colourAt(canvas, 1)).toEqual([128, 128, 128]);
  });

  it('refuses more colours than a file can number', () => {
    const canvas = new CardCanvas();
    canvas.fill(0, 0, 9, 1, '#ffffff');
    expect(() => {
      for (let ink = 0; ink < 20; ink += 1) canvas.blend(sprite, 0, 0, `#0000${10 + ink}`);
    }).toThrow('too many colours');
  });
});

describe('a picture of numbered colours', () => {
  it('reads back as it was', () => {
    const colours = [
      [255, 0, 10],
      [1, 2, 3],
    ] as const;
    const png = palettePng({ width: 2, height: 2 }, colours, Uint8Array.of(0, 0, 1, 0, 1, 1));
    const { width, data } = PNG.sync.read(png);
    expect(width).toBe(2);
    expect([...data]).toEqual([255, 0, 10, 255, 1, 2, 3, 255, 1, 2, 3, 255, 1, 2, 3, 255]);
  });
});

describe('painting a card', () => {
  const card = (text: string, x = 64): CardShape[] => [
    { kind: 'box', x: 0, y: 0, ...CARD, colour: '#fdfdfb' },
    {
      ...{ kind: 'words', text, font: 'serif', size: 54, colour: '#14171a', tracking: 0 },
      ...{ x, baseline: 300 },
    },
  ];

  it('gives the same bytes whatever was painted before', async () => {
    const { paint } = await cardPainter();
    const first = paint(card('Built for under three million'));
    paint(card('The ramps cost as much again'));
    expect(paint(card('Built for under three million'))).toEqual(first);
  });

  it('places letters between pixels, too', async () => {
    const { paint } = await cardPainter();
    expect(paint(card('l', 64.5))).not.toEqual(paint(card('l')));
  });

  it('puts ink where the words stand, and only there', async () => {
    const { paint } = await cardPainter();
    const { data } = PNG.sync.read(Buffer.from(paint(card('Hail'))));
    const inked = (x: number, y: number) => (data[(y * CARD.width + x) * 4] ?? 255) < 40;
    const rows = Array.from({ length: CARD.height }, (_, y) => y);
    const columns = Array.from({ length: CARD.width }, (_, x) => x);
    const high = rows.filter((y) => columns.some((x) => inked(x, y)));
    const wide = columns.filter((x) => rows.some((y) => inked(x, y)));
    // Letters of this size without descenders: from their top to the baseline, and from the pen on.
    expect(high[0]).toBeGreaterThan(300 - 45);
    expect(high[0]).toBeLessThan(300 - 35);
    expect(high.at(-1)).toBe(299);
    expect(wide[0]).toBeGreaterThanOrEqual(64);
    expect(wide.at(-1)).toBeLessThan(64 + 54 * 4);
  });
});
