import { generateAtomFeed } from 'feedsmith';
import type { PlainRecord } from '../record/record.ts';
import type { Routes } from '../routes.ts';
import { stringsFor } from '../strings/strings.ts';

/** New explainers as an Atom feed (RFC 4287). Ids are the addresses of the explainers, which never change. */
export function atomFeed(
  { explainers }: PlainRecord,
  routes: Routes,
  absolute: (path: string) => string,
): string {
  const strings = stringsFor('en');
  const updated = explainers.map((explainer) => explainer.updated).sort();
  return generateAtomFeed({
    id: absolute(routes.home()),
    title: { value: strings.siteName },
    subtitle: { value: strings.siteLine },
    updated: midnight(updated.at(-1) ?? '1970-01-01'),
    links: [
      { href: absolute(routes.home()), rel: 'alternate', type: 'text/html' },
      { href: absolute(routes.feed()), rel: 'self', type: 'application/atom+xml' },
    ],
    authors: [{ name: strings.siteName }],
    entries: explainers.map((explainer) => {
      const address = absolute(routes.explainer(explainer.id));
      return {
        id: address,
        title: { value: explainer.title },
        summary: { value: explainer.dek },
        published: midnight(explainer.published),
        updated: midnight(explainer.updated),
        links: [{ href: address, rel: 'alternate', type: 'text/html' }],
      };
    }),
  });
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
