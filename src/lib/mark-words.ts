import { MARKUP } from './mark-languages.ts';
import type { HouseStyle } from './schemas/house-style.ts';

/** Where a mark would change what is pressed, drawn or listed, or would stand within another. */
const LEFT_ALONE = /^(?:a|abbr|button|cite|h[1-6]|label|nav|pre|summary|svg|table)$/i;

/**
 * The same main part of a page, in which the house's abbreviations are spelt out where they first stand in a running text,
 * and words of other languages say which. Works on the string, as `markLanguages` does.
 */
export function markWords(
  html: string,
  { abbreviations, foreign }: Pick<HouseStyle, 'abbreviations' | 'foreign'>,
): string {
  const meanings = new Map(abbreviations.map(({ short, long }) => [short, long]));
  const languages = new Map(foreign.map(({ words, lang }) => [words, lang]));
  const wanted = [...languages.keys(), ...meanings.keys()].map((text) =>
    text.replace(/[^\p{L}\p{N} ]/gu, '\\$&'),
  );
  if (wanted.length === 0) return html;
  const word = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${wanted.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  const mayBeMarked = textOf(html);
  return html.replace(word, (found: string, place: number) => {
    const [lang, long] = [languages.get(found), meanings.get(found)];
    if ((lang ?? long) === undefined || !mayBeMarked(place)) return found;
    if (lang !== undefined) return `<span lang="${lang}">${found}</span>`;
    if (long === undefined) return found;
    meanings.delete(found);
    return `<abbr title="${long.replaceAll('"', '&quot;')}">${found}</abbr>`;
  });
}

/**
 * Tells of one place after the other whether text stands there that is not left alone. Reads no further than it is asked:
 * words to mark are few.
 */
function textOf(html: string): (place: number) => boolean {
  const markups = html.matchAll(MARKUP);
  let next = markups.next();
  let leftAlone = 0;
  let end = 0;
  return (place) => {
    while (next.done !== true && next.value.index <= place) {
      const [markup, , slash, name = ''] = next.value;
      end = next.value.index + markup.length;
      if (LEFT_ALONE.test(name)) leftAlone += slash === '/' ? -1 : 1;
      next = markups.next();
    }
    return place >= end && leftAlone <= 0;
  };
}
