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
  if (html.search(word) === -1) return html;
  const mark = (text: string) =>
    text.replace(word, (found) => {
      const lang = languages.get(found);
      if (lang !== undefined) return `<span lang="${lang}">${found}</span>`;
      const long = meanings.get(found);
      if (long === undefined) return found;
      meanings.delete(found);
      return `<abbr title="${long.replaceAll('"', '&quot;')}">${found}</abbr>`;
    });
  return markText(html, mark);
}

/** Marks the text, but for what stands in an element that is left alone. */
function markText(html: string, mark: (text: string) => string): string {
  let leftAlone = 0;
  let marked = '';
  let done = 0;
  for (const match of html.matchAll(MARKUP)) {
    const [markup, , slash, name = ''] = match;
    const text = html.slice(done, match.index);
    marked += (leftAlone > 0 ? text : mark(text)) + markup;
    done = match.index + markup.length;
    if (LEFT_ALONE.test(name)) leftAlone += slash === '/' ? -1 : 1;
  }
  return marked + mark(html.slice(done));
}
