import type { Nodes } from 'mdast';
import type { Place, Problem } from '../../problems/problem.ts';
import type { Content } from '../../record/content.ts';
import { hiddenCharacter } from '../hidden-characters.ts';
import { OTHER_LETTERS } from '../odd-characters.ts';
import { nodesOf, type Rule, type RuleContext } from './context.ts';
import { typedPlace } from './typed-place.ts';

/** What every word that mixes alphabets has in it. */
const OTHER_ALPHABET = new RegExp(`[${OTHER_LETTERS}]`, 'u');

const mixesAlphabets = (text: string) => OTHER_ALPHABET.test(text);
const hidesSomething = (text: string) => hiddenCharacter(text) !== undefined;

/** No word of a text mixes the letters of two alphabets: look-alikes deceive readers and searches. */
export const oneAlphabetInTexts: Rule = (context) =>
  wordsOfTexts(context, mixesAlphabets).flatMap(mixedWords);

/** The same for fields. */
export const oneAlphabetInFields: Rule = (context) =>
  wordsOfFields(context, mixesAlphabets).flatMap(mixedWords);

/** No character that cannot be seen hides in a text behind a code such as `&#x202e;`: typed ones were found before. */
export const nothingHiddenInTexts: Rule = (context) =>
  wordsOfTexts(context, hidesSomething).flatMap(hiddenIn);

/** The same for fields, behind a code such as `"\u202e"`. */
export const nothingHiddenInFields: Rule = (context) =>
  wordsOfFields(context, hidesSomething).flatMap(hiddenIn);

function mixedWords({ path, text, placeOf }: Words): Problem[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  return words
    .filter(([word]) => /\p{Script=Latin}/u.test(word) && mixesAlphabets(word))
    .map(({ 0: word, index }) => ({
      rule: 'mixed-alphabets',
      file: `content/${path}`,
      place: placeOf(index),
      message: `"${word}" mixes letters of two alphabets that look alike.`,
      hint: 'Type the word again.',
    }));
}

function hiddenIn({ path, text, placeOf }: Words): Problem[] {
  const found = hiddenCharacter(text);
  if (found === undefined) return [];
  const { index, message, hint } = found;
  const file = `content/${path}`;
  return [{ rule: 'hidden-character', file, place: placeOf(index), message, hint }];
}

/** A run of words, from a text or a field. */
interface Words {
  readonly path: string;
  readonly text: string;
  placeOf(index: number): Place;
}

/** The runs of words of texts that are looked for. Few are: nothing is made for the others. */
function wordsOfTexts(
  { texts, mayBeOdd }: RuleContext,
  isMeant: (text: string) => boolean,
): Words[] {
  const found: Words[] = [];
  for (const text of texts) {
    const { path, body } = text;
    if (!mayBeOdd(path)) continue;
    for (const node of nodesOf(text, 'text'))
      if (isMeant(node.value))
        found.push({ path, text: node.value, placeOf: (index) => typedPlace(node, body, index) });
    for (const node of nodesOf(text, 'image')) {
      const words = `${node.alt ?? ''} ${node.title ?? ''}`;
      if (isMeant(words)) found.push({ path, text: words, placeOf: () => startOf(node) });
    }
  }
  return found;
}

/** Everything that either rule may look for: fields are many, and gone through once for both. */
const isSuspect = (text: string) => mixesAlphabets(text) || hidesSomething(text);
const suspects = new WeakMap<Content, readonly Words[]>();

/** The same for fields. */
function wordsOfFields(
  { content, mayBeOdd }: RuleContext,
  isMeant: (text: string) => boolean,
): readonly Words[] {
  const known = suspects.get(content) ?? suspectFields(content, mayBeOdd);
  suspects.set(content, known);
  return known.filter(({ text }) => isMeant(text));
}

function suspectFields(content: Content, mayBeOdd: RuleContext['mayBeOdd']): Words[] {
  const found: Words[] = [];
  for (const list of Object.values(content) as Content[keyof Content][])
    for (const entry of list)
      if ('path' in entry && mayBeOdd(entry.path))
        textsIn(entry.data, [], (text, field) => {
          if (!isSuspect(text)) return;
          const place = { field: [...field] };
          found.push({ path: entry.path, text, placeOf: () => place });
        });
  return found;
}

function startOf({ position }: Nodes): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

/** Hands each text below a field to `look`; the field is only valid meanwhile. */
function textsIn(
  data: unknown,
  field: (string | number)[],
  look: (text: string, field: readonly (string | number)[]) => void,
): void {
  if (typeof data === 'string') look(data, field);
  else if (typeof data === 'object' && data !== null)
    for (const name of Array.isArray(data) ? data.keys() : Object.keys(data)) {
      field.push(name);
      textsIn(Reflect.get(data, name), field, look);
      field.pop();
    }
}
