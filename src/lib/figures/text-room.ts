/** The narrowest drawing that is shown as wide, in pixels: what fits there fits wherever there is more room. */
export const NARROWEST_WIDE = 736;
/** The drawing on a screen of 320 pixels. */
export const NARROWEST = 280;
/** A generous width of one letter of the figures' 12-pixel sans. */
const LETTER = 6.4;

/** How many pixels a line of text takes at most. */
export function textWidth(text: string): number {
  return text.length * LETTER;
}

/** The text, or as much of it as fits into some pixels, with an ellipsis. */
export function fitText(text: string, pixels: number): string {
  const letters = Math.floor(pixels / LETTER);
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** A share in per cent, short enough for markup. */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
