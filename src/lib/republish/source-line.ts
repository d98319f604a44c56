import type { PhrasingContent } from 'mdast';
import { date, inHtml, line, link } from '../markdown/build-nodes.ts';
import type { Source } from '../record/record.ts';

/** A source as the end of a text names it: its title, linked where it has an address, by whom, where and when. */
export function sourceLine(source: Source, lang: string): PhrasingContent[] {
  const by = [source.authors.join(', '), source.publisher].filter(Boolean).join('. ');
  const foreign = source.language === lang ? undefined : source.language;
  return line(
    source.url === undefined
      ? inHtml('cite', source.title, foreign === undefined ? {} : { lang: foreign })
      : link(source.url, source.title, foreign),
    `. ${by && `${by}, `}`,
    date(source.issued, lang),
    '.',
  );
}
