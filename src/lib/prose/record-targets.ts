import { oncePer } from '../once-per.ts';
import type { PlainRecord, Source } from '../record/record.ts';
import { siteOutline } from '../record/site-outline.ts';
import type { Routes } from '../routes.ts';
import { stringsFor } from '../strings/strings.ts';
import type { PointerTargets } from './prose-to-html.ts';

/** Made once a record: every text of it asks. */
const sourcesById = oncePer(
  ({ sources }: PlainRecord): ReadonlyMap<string, Source> =>
    new Map(sources.map((source) => [source.id, source])),
);

/** Where the pointers of a text lead on this site. Citations are numbered in the order in which the text makes them. */
export function recordTargets(options: {
  record: PlainRecord;
  routes: Routes;
  lang: string;
  explainer?: string | undefined;
}): PointerTargets {
  const { record, routes, lang } = options;
  const strings = stringsFor(lang);
  const cited: string[] = [];
  const own = record.explainers.find(({ id }) => id === options.explainer);
  // A text of the site itself leads to where a source or a person stands first.
  const listOf = (name: string) =>
    options.explainer === undefined ? siteOutline(record).homes[name] : own?.list;
  return {
    addressOf: ({ kind, target }) => {
      const [id = target, owner = options.explainer] = target.split('/').reverse();
      switch (kind) {
        case 'claim':
          return owner === undefined ? undefined : routes.claim(owner, id);
        case 'event':
          return owner === undefined ? undefined : routes.timeline(owner, id);
        case 'term':
          return routes.term(target);
        case 'person':
          return routes.person(target, listOf(`person:${target}`));
        case 'source':
          return routes.source(target, listOf(`source:${target}`));
      }
    },
    citation: (id) => {
      const source = sourcesById(record).get(id);
      if (source === undefined) return undefined;
      if (!cited.includes(id)) cited.push(id);
      const number = cited.indexOf(id) + 1;
      return {
        number,
        address: routes.source(id, listOf(`source:${id}`)),
        label: strings.sourceNumber(number, source.title),
      };
    },
  };
}
