import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { stringsFor } from '../strings/strings.ts';
import type { Feed } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: midnight(feed.updated),
    links: [
      { href: feed.page, rel: 'alternate', type: 'text/html' },
      { href: feed.atom, rel: 'self', type: 'application/atom+xml' },
    ],
    authors: [{ name: stringsFor(feed.lang).siteName }],
    entries: feed.entries.map(({ id, title, summary, published, updated, html, address }) => ({
      id,
      title: { value: title },
      summary: { value: summary },
      published: midnight(published),
      updated: midnight(updated),
      content: { value: html, type: 'html' },
      links: [{ href: address, rel: 'alternate', type: 'text/html' }],
    })),
  });
}

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: feed.lang,
    authors: [{ name: stringsFor(feed.lang).siteName }],
    items: feed.entries.map(({ id, address, title, summary, published, updated, lang, html }) => ({
      id,
      url: address,
      title,
      summary,
      content_html: html,
      date_published: midnight(published),
      date_modified: midnight(updated),
      language: lang,
    })),
  });
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** A feed in one of its forms. */
export function writeFeed(feed: Feed, format: 'xml' | 'json'): string {
  return format === 'xml' ? writeAtom(feed) : writeJsonFeed(feed);
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
