import type { Claim } from '../record/record.ts';
import { verdictChanges } from '../record/verdict-at.ts';

/** A frame of 320 pixels without its margins. */
const WIDTH = 280;
/** Pixels of what every embedded claim has: margins, the verdict now, the links, the foot. */
const FIXED = 225;

/** The height, in pixels, in which an embedded claim stands without scrolling in a frame 320 pixels wide. */
export function claimHeight(claim: Claim): number {
  const { title, claim: words, summary, claimant } = claim;
  const text =
    lines(title, 9.4) * 22 +
    lines(words, 9.2) * 24 +
    lines(summary, 7.6) * 21 +
    lines(`Said by ${claimant.name}, 27 September 2025`, 7) * 21;
  return Math.ceil((FIXED + text + verdictChanges(claim).length * 26) / 10) * 10;
}

/** How many lines a text takes at most, by a generous width of its letters in pixels. */
function lines(text: string, letter: number): number {
  return Math.ceil((text.length * letter) / WIDTH);
}
