import type { CardFont, CardShape } from './shapes.ts';

/** What has to be known of fonts to set words in them, in ems. */
export interface CardFonts {
  /** How far a word moves on. */
  width(word: string, font: CardFont): number;
  /** How far a font reaches above and below its baseline. */
  reach(font: CardFont): { readonly above: number; readonly below: number };
}

export interface WordsStyle {
  readonly font: CardFont;
  /** In pixels. */
  readonly size: number;
  readonly colour: string;
  /** As a multiple of the size; without it, what the font asks for. */
  readonly lineHeight?: number;
  /** Between letters, in ems. */
  readonly tracking?: number;
}

/** Words in their place, and where what comes below them begins. */
export interface SetWords {
  readonly shapes: readonly CardShape[];
  readonly bottom: number;
}

/** Sets a text in lines no wider than given, from a place downwards. */
export function setWords(
  text: string,
  style: WordsStyle,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
  fonts: CardFonts,
): SetWords {
  const { font, size, colour } = style;
  const { above, below } = fonts.reach(font);
  const tracking = (style.tracking ?? 0) * size;
  const height = (style.lineHeight ?? above + below) * size;
  const first = top + (height - (above + below) * size) / 2 + above * size;
  const lines = linesOf(text, width, (line) => widthOf(line, style, fonts));
  return {
    shapes: lines.map((line, at) => ({
      ...{ kind: 'words', text: line, font, size, colour, tracking, x },
      baseline: Math.round(first + at * height),
    })),
    bottom: top + lines.length * height,
  };
}

/** The width of a line, in pixels. */
export function widthOf(line: string, style: WordsStyle, fonts: CardFonts): number {
  const tracking = (style.tracking ?? 0) * [...line].length;
  const ems = wordsOf(line).reduce((sum, word) => sum + fonts.width(word, style.font), tracking);
  return ems * style.size;
}

/** The words of a line and what stands between them. */
export function wordsOf(line: string): string[] {
  return line.split(/( )/).filter((word) => word !== '');
}

/** A line ends after a space, a dash, or a hyphen between letters. A word that is wider than a line has one for itself. */
function linesOf(text: string, width: number, measure: (line: string) => number): string[] {
  const pieces = text.split(/(?<= )|(?<=[–—])|(?<=\p{L}-)(?=\p{L})/u);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
