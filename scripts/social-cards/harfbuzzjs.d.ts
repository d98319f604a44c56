/** The part of HarfBuzz that cards are set with. It brings no types of its own. */
declare module 'harfbuzzjs' {
  export interface Face {
    readonly upem: number;
    /** The bytes of a table, in memory that others may use after the next call. */
    reference_table(name: string): Uint8Array | undefined;
  }

  export interface Glyph {
    /** The glyph's number in the font. */
    readonly g: number;
    /** Where it stands beside its place, and how far it moves on, in units of the font. */
    readonly dx: number;
    readonly dy: number;
    readonly ax: number;
  }

  export interface Font {
    glyphExtents(glyph: number): {
      readonly xBearing: number;
      readonly yBearing: number;
      readonly width: number;
      /** Negative: from the bearing downwards. */
      readonly height: number;
    } | null;
    glyphToPath(glyph: number): string;
  }

  export interface Buffer {
    addText(text: string): void;
    guessSegmentProperties(): void;
    json(): Glyph[];
    destroy(): void;
  }

  export interface HarfBuzz {
    createBlob(bytes: Uint8Array): unknown;
    createFace(blob: unknown, index: number): Face;
    createFont(face: Face): Font;
    createBuffer(): Buffer;
    shape(font: Font, buffer: Buffer): void;
  }
}
