import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/**
 * Markup that stands within a sentence, where a line break in a template would show as a space before a comma. Made here
 * as strings, so that no formatter can break the line. The word that a screen reader says before the number of a source
 * comes from the styles: it would else stand in the page once for each citation.
 */
export function citationHtml(
  citations: readonly {
    readonly id: string;
    readonly number: number;
    /** The id of the place, where something leads back to it. */
    readonly place: string | undefined;
  }[],
): string {
  const links = citations.flatMap((citation, at): (ElementContent | string)[] => {
    const { id, number, place } = citation;
    const link = h('a', { id: place, href: `#source-${id}` }, String(number));
    return at === 0 ? [link] : [' ', link];
  });
  return toHtml(h('sup', links));
}

/** What a term's button opens: its name, its definition and the way to its entry. */
export function definitionHtml(definition: {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly address: string;
  readonly linkWords: string;
}): string {
  const { id, term, text, address, linkWords } = definition;
  return toHtml(
    h('span.pop', { id, popover: '', role: 'note' }, [
      h('b', term),
      ' ',
      h('span', text),
      ' ',
      h('a', { href: address }, linkWords),
    ]),
  );
}
