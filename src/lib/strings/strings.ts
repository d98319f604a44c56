import { english, type Strings } from './en.ts';

/** The interface's words in a language; English where there is no such edition yet. */
export function stringsFor(lang: string): Strings {
  const editions: { readonly [lang: string]: Strings } = { en: english };
  return editions[lang] ?? english;
}
