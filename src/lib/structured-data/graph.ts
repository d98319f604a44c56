import type { Graph, Thing } from 'schema-dts';

/** What a page says to programs, as one graph: it is the only one on its page. */
export function graphOf(...things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}
