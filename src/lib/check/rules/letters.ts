import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../../problems/problem.ts';
import type { Content } from '../../record/content.ts';
import { hiddenCharacter } from '../hidden-characters.ts';
import type { Rule, Text } from './context.ts';
import { typedPlace } from './typed-place.ts';

/** Greek letters that could be taken for Latin ones; those of units and formulas, such as μ and Ω, cannot. */
const GREEK_LOOK_ALIKE = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχϲ]/u;

/** No word mixes the letters of two alphabets: look-alikes deceive readers and searches. */
export const oneAlphabet: Rule = (context) =>
  wordsOf(context).flatMap(({ path, text, placeOf }) =>
    [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }): Problem[] => {
      const mixes =
        /\p{Script=Latin}/u.test(word) &&
        (/\p{Script=Cyrillic}/u.test(word) || GREEK_LOOK_ALIKE.test(word));
      if (!mixes) return [];
      return [
        {
          rule: 'mixed-alphabets',
          file: `content/${path}`,
          place: placeOf(index),
          message: `"${word}" mixes letters of two alphabets that look alike.`,
          hint: 'Type the word again.',
        },
      ];
    }),
  );

/** No character that cannot be seen hides behind a code such as `&#x202e;` or `"\u202e"`: typed ones were found before. */
export const nothingHidden: Rule = (context) =>
  wordsOf(context).flatMap(({ path, text, placeOf }): Problem[] => {
    const found = hiddenCharacter(text);
    if (found === undefined) return [];
    const { index, message, hint } = found;
    return [
      { rule: 'hidden-character', file: `content/${path}`, place: placeOf(index), message, hint },
    ];
  });

/** A run of words, from a text or a field. */
interface Words {
  readonly path: string;
  readonly text: string;
  placeOf(index: number): Place;
}

function wordsOf({ texts, content }: { texts: readonly Text[]; content: Content }): Words[] {
  const found: Words[] = [];
  for (const { path, tree, body } of texts)
    visit(tree, (node) => {
      if (node.type === 'text')
        found.push({ path, text: node.value, placeOf: (index) => typedPlace(node, body, index) });
      if (node.type === 'image')
        found.push({
          path,
          text: `${node.alt ?? ''} ${node.title ?? ''}`,
          placeOf: () => {
            const { line, column } = node.position?.start ?? { line: 1, column: 1 };
            return { line, column };
          },
        });
    });
  for (const list of Object.values(content).flat())
    if ('path' in list)
      for (const { field, text } of textsIn(list.data, []))
        found.push({ path: list.path, text, placeOf: () => ({ field }) });
  return found;
}

function textsIn(
  data: unknown,
  field: readonly (string | number)[],
): { field: readonly (string | number)[]; text: string }[] {
  if (typeof data === 'string') return [{ field, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, at) => textsIn(item, [...field, at]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => textsIn(value, [...field, name]));
}
