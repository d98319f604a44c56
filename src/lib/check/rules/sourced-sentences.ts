import type { Problem, RuleName } from '../../problems/problem.ts';
import type { Rule } from './context.ts';
import { countWords } from '../../prose/count-words.ts';
import { mayQuote, readable, type Sentence } from './sentences.ts';

/** A number that stands by itself: not part of a name such as R1, GPT-4 or A100. With a sign of money it always does. */
const FIGURE =
  /(?:[$€£¥]\d+(?:[.,]\d+)*(?:[kKmMbB]|bn|tn)?|(?<![\p{L}\p{N}.-])\d+(?:[.,]\d+)*(?:%|m|bn|tn)?)(?![\p{L}\p{N}]|-\p{L})(?:\s(?:thousand|million|billion|trillion|per\scent)\b)?/u;
/** "As of October 2026" dates the record itself, and needs no source. */
const AS_OF =
  /\bas\s+of\s+(?:\d{1,2}\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:19|20)\d{2}\b/giu;
const QUOTATION = /["“]([^"“”]+)["”]/gu;
const LONGEST_QUOTATION = 12;
const LONGEST_SENTENCE = 35;

/** A figure, a date or a quotation in the story has a claim, an event or a citation in its sentence. */
export const sourcedSentences: Rule = ({ texts }) =>
  texts
    .filter(({ isStory }) => isStory)
    .flatMap(({ path, sentences }) =>
      sentences.flatMap((sentence): Problem[] => {
        if (sentence.isSourced) return [];
        const figure = /\d/.test(sentence.typed)
          ? FIGURE.exec(sentence.typed.replace(AS_OF, blank))
          : null;
        if (figure !== null)
          return [
            problem(
              'figure-without-source',
              path,
              sentence.placeOf(figure.index),
              `"${readable(figure[0])}" stands in a sentence without a claim, an event or a citation.`,
              'Add [@source] after its full stop, or point to a claim or an event.',
            ),
          ];
        const quotation = quotationsIn(sentence).find(({ words }) => words > 2);
        if (quotation === undefined) return [];
        return [
          problem(
            'quotation-without-source',
            path,
            sentence.placeOf(quotation.index),
            `The quotation ${quotation.text} stands in a sentence without a claim, an event or a citation.`,
            'Add [@source] after its full stop.',
          ),
        ];
      }),
    );

/** Quotations are short, sentences can be read aloud. */
export const shortSentences: Rule = ({ texts }) =>
  texts.flatMap(({ path, sentences, isStory }) =>
    sentences.flatMap((sentence): Problem[] => {
      const long = quotationsIn(sentence).filter(({ words }) => words > LONGEST_QUOTATION);
      // Without the signs of pointers there may be fewer words, and never more.
      const mayBeLong = isStory && countWords(sentence.typed) > LONGEST_SENTENCE;
      const count = mayBeLong ? countWords(sentence.text) : 0;
      if (long.length === 0 && count <= LONGEST_SENTENCE) return [];
      return [
        ...long.map(({ words, index }) =>
          problem(
            'long-quotation',
            path,
            sentence.placeOf(index),
            `A quotation of ${words} words: at most ${LONGEST_QUOTATION} may be quoted.`,
            'Quote the words that matter and tell the rest in your own.',
          ),
        ),
        ...(count > LONGEST_SENTENCE
          ? [
              problem(
                'long-sentence',
                path,
                sentence.placeOf(0),
                `A sentence of ${count} words is hard to read aloud: ${LONGEST_SENTENCE} are enough.`,
                'Make two of it.',
              ),
            ]
          : []),
      ];
    }),
  );

/** The house's word list, outside quotations. */
export const houseStyle: Rule = ({ texts, houseStyle: { words } }) => {
  const avoided = words.map((entry) => ({ ...entry, pattern: patternOf([entry.avoid]) }));
  const any = new RegExp(patternOf(words.map(({ avoid }) => avoid)), 'iu');
  return texts.flatMap(({ path, sentences }) =>
    sentences.flatMap((sentence) => {
      const { typed } = sentence;
      const text = mayQuote(typed) ? typed.replace(QUOTATION, blank) : typed;
      // One look for all of them: hardly a sentence has any.
      if (!any.test(text)) return [];
      return avoided.flatMap(({ avoid, instead, pattern }) =>
        [...text.matchAll(pattern)].map(({ index }) =>
          problem(
            'house-style',
            path,
            sentence.placeOf(index),
            `We do not write "${avoid}".`,
            instead,
          ),
        ),
      );
    }),
  );
};

/** Blanks of the same length, so that what follows stays where it is. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Any of some words or phrases by itself, whatever its case and wherever its lines break. */
function patternOf(avoid: readonly string[]): RegExp {
  const phrases = avoid.map((phrase) =>
    phrase
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
  // Nothing is found where nothing is avoided.
  const some = phrases.length === 0 ? '(?!)' : phrases.join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${some})(?![\\p{L}\\p{N}])`, 'giu');
}

function quotationsIn({ typed }: Sentence): { text: string; words: number; index: number }[] {
  if (!mayQuote(typed)) return [];
  return [...typed.matchAll(QUOTATION)].map(({ 0: text, index }) => ({
    text: readable(text),
    words: countWords(readable(text)),
    index,
  }));
}

function problem(
  rule: RuleName,
  path: string,
  place: { readonly line: number; readonly column: number },
  message: string,
  hint: string,
): Problem {
  return { rule, file: `content/${path}`, place, message, hint };
}
