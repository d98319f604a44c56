import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face, Font, HarfBuzz } from 'harfbuzzjs';
import type { CardFonts } from '../../src/lib/social-cards/set-words.ts';
import type { CardFont } from '../../src/lib/social-cards/shapes.ts';
import { readWoff } from './read-woff.ts';

/** A glyph in a word: `x` is where it stands, in ems from the beginning of the word. */
interface PlacedGlyph {
  readonly glyph: number;
  readonly x: number;
}

/** The outline of a glyph, with y upwards, and the box around it; in units of the font, of which an em has `upem`. */
interface Outline {
  readonly path: string;
  readonly upem: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LoadedFonts extends CardFonts {
  glyphs(word: string, font: CardFont): readonly PlacedGlyph[];
  /** Undefined for a glyph with no ink. */
  outline(glyph: number, font: CardFont): Outline | undefined;
}

const FILES: { readonly [font in CardFont]: string } = {
  serif: 'charis-sil/files/charis-sil-latin-400-normal',
  'serif bold': 'charis-sil/files/charis-sil-latin-700-normal',
  sans: 'source-sans-3/files/source-sans-3-latin-400-normal',
  'sans semibold': 'source-sans-3/files/source-sans-3-latin-600-normal',
  'sans bold': 'source-sans-3/files/source-sans-3-latin-700-normal',
};

interface Shaped {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** Loads the fonts of cards. What a word looks like is found out once: cards have the same words over and over. */
export async function loadFonts(): Promise<LoadedFonts> {
  const require = createRequire(import.meta.url);
  const shaper = await (require('harfbuzzjs') as Promise<HarfBuzz>);
  const faces = new Map<
    string,
    {
      face: Face;
      font: Font;
      words: Map<string, Shaped>;
      outlines: Map<number, Outline | undefined>;
    }
  >();
  for (const [name, file] of Object.entries(FILES)) {
    const woff = await readFile(require.resolve(`@fontsource/${file}.woff`));
    const face = shaper.createFace(shaper.createBlob(readWoff(woff)), 0);
    faces.set(name, { face, font: shaper.createFont(face), words: new Map(), outlines: new Map() });
  }
  const faceOf = (name: CardFont) => {
    const found = faces.get(name);
    if (found === undefined) throw new Error(`There is no font "${name}".`);
    return found;
  };
  const shaped = (word: string, name: CardFont): Shaped => {
    const { face, font, words } = faceOf(name);
    const known = words.get(word);
    if (known !== undefined) return known;
    const found = shapeWord(shaper, font, word, face.upem);
    words.set(word, found);
    return found;
  };
  return {
    width: (word, name) => shaped(word, name).width,
    glyphs: (word, name) => shaped(word, name).glyphs,
    reach: (name) => {
      const { face } = faceOf(name);
      const { ascender, descender } = readReach(face);
      return { above: ascender / face.upem, below: -descender / face.upem };
    },
    outline: (glyph, name) => {
      const { face, font, outlines } = faceOf(name);
      if (!outlines.has(glyph)) outlines.set(glyph, outlineOf(font, glyph, face.upem));
      return outlines.get(glyph);
    },
  };
}

function shapeWord(shaper: HarfBuzz, font: Font, word: string, upem: number): Shaped {
  const buffer = shaper.createBuffer();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  shaper.shape(font, buffer);
  let x = 0;
  const glyphs = buffer.json().map(({ g, dx, ax }) => {
    const placed = { glyph: g, x: (x + dx) / upem };
    x += ax;
    return placed;
  });
  buffer.destroy();
  return { glyphs, width: x / upem };
}

function outlineOf(font: Font, glyph: number, upem: number): Outline | undefined {
  const extents = font.glyphExtents(glyph);
  if (extents === null || extents.width === 0) return undefined;
  const { xBearing: left, yBearing: top, width, height } = extents;
  return { path: font.glyphToPath(glyph), upem, left, top, width, height: -height };
}

/** HarfBuzz for JavaScript has a function for this; in 0.10.0 it writes beyond its own memory into that of the first font. */
function readReach(face: Face): { readonly ascender: number; readonly descender: number } {
  const table = face.reference_table('hhea');
  if (table === undefined) throw new Error('The font does not say how high it is.');
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return { ascender: view.getInt16(4), descender: view.getInt16(6) };
}
