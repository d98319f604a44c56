/** Exchanges the words of a text for others of the same length, each always for the same one. */
export type Reword = (text: string) => string;

const WORD = /(?<![\p{L}\p{N}.@/-])\p{Ll}{4,}(?![\p{L}\p{N}.@/-]*[\p{N}@/-])/gu;

/**
 * Learns a vocabulary and hands out exchanges of it by seed: every word changes places with one of its own length, so
 * that a text keeps its length, its shape and, nearly, the size to which it can be packed.
 */
export function wordShuffler(sample: string): (seed: number) => Reword {
  const vocabulary = [...new Set(sample.match(WORD) ?? [])].sort();
  const byLength = new Map<number, string[]>();
  for (const word of vocabulary)
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return (seed) => {
    const random = randomNumbers(seed);
    const exchange = new Map<string, string>();
    for (const words of byLength.values()) {
      const others = shuffled(words, random);
      words.forEach((word, at) => exchange.set(word, others[at] ?? word));
    }
    return (text) => text.replace(WORD, (word) => exchange.get(word) ?? word);
  };
}

function shuffled(words: readonly string[], random: () => number): string[] {
  const list = [...words];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] ?? '', list[at] ?? ''];
  }
  return list;
}

/** Numbers from 0 to 1, the same for the same seed: Mulberry32, by Tommy Ettinger, in the public domain. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
