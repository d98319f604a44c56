/** The faces that a card is set in. */
export type CardFont = 'serif' | 'serif bold' | 'sans' | 'sans semibold' | 'sans bold';

/** What a card is painted from, in this order. Lengths are pixels of the card, from its left upper corner. */
export type CardShape = Box | Words | Drawing;

interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** One line of words. `tracking` is added between letters, in pixels. */
interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly font: CardFont;
  readonly size: number;
  readonly colour: string;
  readonly tracking: number;
  readonly x: number;
  readonly baseline: number;
}

/** A drawing in one colour: its SVG is in black, which the colour takes the place of. */
interface Drawing {
  readonly kind: 'drawing';
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}
