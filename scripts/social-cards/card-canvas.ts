import { CARD } from '../../src/lib/social-cards/card-frame.ts';

/** How many steps lead from the ground to full ink. */
export const FULL = 16;
const MOST_COLOURS = 256;
/** A row of a PNG begins with the number of its filter: 0 for none. */
const ROW = CARD.width + 1;

/** How much of each pixel a shape covers, from 0 to FULL, row by row. */
export interface Sprite {
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Room for a card's rows as PNG has them before packing. */
export function cardRows(): Uint8Array {
  return new Uint8Array(ROW * CARD.height);
}

/** A card as numbers of colours, which it needs fewer than 256 of: each ink in steps on each ground. */
export class CardCanvas {
  readonly rows: Uint8Array;
  readonly #colours: Colour[] = [];
  /** Of each colour, the ground that it is mixed with: itself where it is not mixed. */
  readonly #grounds: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** Painted into `rows`, whatever was there before. */
  constructor(rows = cardRows()) {
    this.rows = rows.fill(0);
  }

  get colours(): readonly Colour[] {
    return this.#colours;
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    const number = this.#solid(colour);
    for (let row = y; row < y + height; row += 1) {
      const start = row * ROW + 1 + x;
      this.rows.fill(number, start, start + width);
    }
  }

  /** Paints a sprite in a colour. It stays on the ground that its left upper corner lies on. */
  blend({ width, height, cover }: Sprite, left: number, top: number, colour: string): void {
    if (left < 0 || top < 0 || left >= CARD.width || top + height > CARD.height) return;
    const ground = this.#grounds[this.rows[top * ROW + 1 + left] ?? 0] ?? 0;
    const first = this.#mixed(ground, colour);
    const columns = Math.min(width, CARD.width - left);
    for (let y = 0; y < height; y += 1) {
      let at = (top + y) * ROW + 1 + left;
      let from = y * width;
      for (let x = 0; x < columns; x += 1, at += 1, from += 1) {
        const covered = cover[from] ?? 0;
        if (covered === 0) continue;
        const now = this.rows[at] ?? 0;
        const number = first + covered - 1;
        // Where two letters of a word meet, the darker one shows.
        if (now === ground || (now >= first && now < number)) this.rows[at] = number;
      }
    }
  }

  #solid(colour: string): number {
    return this.#numberOf(colour, () => {
      this.#grounds.push(this.#colours.length);
      this.#colours.push(parse(colour));
    });
  }

  /** The number of the first of the steps from a ground to a colour. */
  #mixed(ground: number, colour: string): number {
    return this.#numberOf(`${ground} ${colour}`, () => {
      const [from, to] = [this.#colours[ground] ?? [0, 0, 0], parse(colour)];
      const step = (part: 0 | 1 | 2, at: number) =>
        Math.round(from[part] + ((to[part] - from[part]) * at) / FULL);
      for (let at = 1; at <= FULL; at += 1) {
        this.#grounds.push(ground);
        this.#colours.push([step(0, at), step(1, at), step(2, at)]);
      }
    });
  }

  #numberOf(name: string, add: () => void): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#colours.length;
    add();
    if (this.#colours.length > MOST_COLOURS) throw new Error('The card has too many colours.');
    this.#numbers.set(name, number);
    return number;
  }
}

/** `#14171a`, as tokens have it. */
function parse(colour: string): Colour {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
