import { MOST_DEFINED } from '../record/glossary.ts';
import { usesOf } from '../record/term-uses.ts';
import type { Term } from '../record/record.ts';
import { sourceLine } from '../republish/source-line.ts';
import { stringsFor } from '../strings/strings.ts';
import { item, line, link, list, paragraph, strong } from './build-nodes.ts';
import {
  bullets,
  mentionBullets,
  part,
  proseNodes,
  type MarkdownPage,
  type PageContext,
} from './page-frame.ts';

const LANG = 'en';

/** All terms, with their definitions while they are few. */
export function glossaryPage(context: PageContext): MarkdownPage {
  const { record, origin } = context;
  const strings = stringsFor(LANG);
  return {
    path: origin.routes.glossary(),
    title: strings.glossaryTitle,
    about: strings.glossaryDek(record.terms.length),
    lang: LANG,
    content: () =>
      list(
        record.terms.map((term) =>
          item(
            line(
              link(origin.absolute(origin.routes.term(term.id)), term.term),
              term.aliases.length > 0 && ` (${strings.alsoWritten}: ${term.aliases.join(', ')})`,
            ),
            ...(record.terms.length > MOST_DEFINED
              ? []
              : proseNodes(term.prose.tree, context, LANG).slice(0, 1)),
          ),
        ),
      ),
  };
}

/** A term with its whole entry. */
export function termPage(term: Term, context: PageContext): MarkdownPage {
  const { routes, absolute } = context.origin;
  const strings = stringsFor(LANG);
  const uses = usesOf(term, context.record);
  return {
    path: routes.term(term.id),
    title: term.term,
    about: term.definition,
    lang: LANG,
    content: () => [
      ...proseNodes(term.prose.tree, context, LANG).slice(1),
      ...(term.aliases.length === 0
        ? []
        : [paragraph(strong(`${strings.alsoWritten}:`), ` ${term.aliases.join(', ')}`)]),
      ...part(
        strings.see,
        bullets(term.seeAlso.map((other) => [link(absolute(routes.term(other.id)), other.term)])),
      ),
      ...part(strings.usedIn, [
        ...mentionBullets(uses.shown, context.origin),
        ...(uses.others === 0 ? [] : [paragraph(strings.lists.andOthers(uses.others))]),
      ]),
      ...part(strings.termSources, bullets(term.sources.map((source) => sourceLine(source, LANG)))),
    ],
  };
}
