import type { DefinedTerm, DefinedTermSet, Graph } from 'schema-dts';
import { LICENCE } from '../licence.ts';
import type { Origin } from '../origin.ts';
import { MOST_DEFINED } from '../record/glossary.ts';
import type { Term } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { graphOf } from './graph.ts';
import { publisherInShort } from './publisher.ts';

/** The glossary as a set of terms, each by the address of its page. */
export function glossaryGraph(terms: readonly Term[], origin: Origin): Graph {
  const { routes, absolute } = origin;
  const { glossaryTitle, siteName } = stringsFor('en');
  const address = absolute(routes.glossary());
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': address,
    url: address,
    name: `${glossaryTitle}, ${siteName}`,
    license: LICENCE,
    publisher: publisherInShort(origin),
    // Each term says which set it is in; so many would be most of the page.
    ...(terms.length > MOST_DEFINED
      ? {}
      : { hasDefinedTerm: terms.map(({ id }) => ({ '@id': absolute(routes.term(id)) })) }),
  };
  return graphOf(set, breadcrumbs(origin, { name: glossaryTitle, path: routes.glossary() }));
}

/** A term's page: what it is called, also otherwise, and what it means. */
export function termGraph(term: Term, origin: Origin): Graph {
  const { routes, absolute } = origin;
  const address = absolute(routes.term(term.id));
  const defined: DefinedTerm = {
    '@type': 'DefinedTerm',
    '@id': address,
    url: address,
    name: term.term,
    ...(term.aliases.length === 0 ? {} : { alternateName: term.aliases }),
    description: term.definition,
    inDefinedTermSet: { '@id': absolute(routes.glossary()) },
  };
  return graphOf(
    defined,
    breadcrumbs(
      origin,
      { name: stringsFor('en').glossaryTitle, path: routes.glossary() },
      { name: term.term, path: routes.term(term.id) },
    ),
  );
}
