import type { PhrasingContent } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import { date, inHtml, line, link } from '../markdown/build-nodes.ts';
import type { Source } from '../record/record.ts';
import { sourceAddresses } from '../record/source-addresses.ts';
import { stringsFor } from '../strings/strings.ts';

/** A source as the end of a text names it: its title, linked where it has an address, by whom, where and when. */
export function sourceLine(source: Source, lang: string): PhrasingContent[] {
  const by = [source.authors.join(', '), source.publisher].filter(Boolean).join('. ');
  const foreign = source.language === lang ? undefined : source.language;
  const { title, copiedOn } = sourceAddresses(source);
  const { asArchived } = stringsFor(lang).sourceAccess;
  return line(
    title === undefined
      ? inHtml('cite', source.title, foreign === undefined ? {} : { lang: foreign })
      : link(title, source.title, foreign),
    copiedOn !== undefined && ` (${asArchived(formatDate(copiedOn, lang))})`,
    `. ${by && `${by}, `}`,
    date(source.issued, lang),
    '.',
  );
}
