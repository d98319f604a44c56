import { markRuns, scriptLanguage } from './script-language.ts';

/** A comment, an element whose content is no text to mark, or a tag. */
export const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|option)\b[\s\S]*?<\/\1>|<(\/?)([a-z][a-z\d-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const LANGUAGE = /\slang=["']?([a-z]{2})/i;
const EMPTY = /^(?:img|br|hr|input|link|meta|source|wbr)$/i;

/**
 * The same part of a page, in which East Asian words say what language they are, so that authors need not: for the voice that
 * reads them out and the font that draws them. Words under a `lang` of their own are left alone. Works on the string,
 * because parsing and writing a page of sources anew would take many times as long; pages without such words, nearly
 * all of them, cost one search.
 */
export function markLanguages(html: string): string {
  if (scriptLanguage(html) === undefined) return html;
  // The elements that are in an East Asian language already, the innermost last, and how deep their name is nested.
  const inside: { name: string; depth: number }[] = [];
  const mark = (text: string) =>
    inside.length > 0 ? text : markRuns(text, (run, lang) => `<span lang="${lang}">${run}</span>`);
  let marked = '';
  let done = 0;
  for (const match of html.matchAll(MARKUP)) {
    const [markup, , slash, name, attributes = ''] = match;
    marked += mark(html.slice(done, match.index)) + markup;
    done = match.index + markup.length;
    if (name === undefined || EMPTY.test(name)) continue;
    const innermost = inside.at(-1);
    const language = LANGUAGE.exec(attributes)?.[1] ?? '';
    if (slash === '' && /zh|ja|ko/.test(language)) inside.push({ name, depth: 1 });
    else if (innermost?.name === name) {
      innermost.depth += slash === '' ? 1 : -1;
      if (innermost.depth === 0) inside.pop();
    }
  }
  return marked + mark(html.slice(done));
}
