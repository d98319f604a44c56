import { generateAtomFeed } from 'feedsmith';
import { formatDate } from '../dates/format-date.ts';
import type { VerdictChange } from '../record/as-of.ts';
import { changesByDay, type DayOfChanges } from '../record/changes.ts';
import type { Correction, Explainer } from '../record/record.ts';
import type { Routes } from '../routes.ts';
import { stringsFor } from '../strings/strings.ts';

interface FeedEntry {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly content: string;
  readonly address: string;
}

/**
 * Verdicts that moved and corrections that were made, newest first, as an Atom feed (RFC 4287). An entry's id is made of
 * the address of what changed and the day, so that it never changes.
 */
export function changesFeed(
  explainers: readonly Explainer[],
  feed: { readonly title: string; readonly self: string; readonly page: string },
  routes: Routes,
  absolute: (path: string) => string,
): string {
  const entries = explainers
    .flatMap((explainer) => changesByDay(explainer))
    .flatMap((day) => [
      ...day.moved.map((change) => verdictEntry(day, change, routes, absolute)),
      ...day.corrections.map((correction) => correctionEntry(day, correction, routes, absolute)),
    ])
    .sort((a, b) => b.day.localeCompare(a.day, 'en') || a.id.localeCompare(b.id, 'en'));
  const newest = [
    ...entries.map(({ day }) => day),
    ...explainers.map(({ published }) => published),
  ];
  return generateAtomFeed({
    id: feed.self,
    title: { value: feed.title },
    updated: midnight(newest.sort().at(-1) ?? '1970-01-01'),
    links: [
      { href: feed.page, rel: 'alternate', type: 'text/html' },
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
    ],
    authors: [{ name: stringsFor('en').siteName }],
    entries: entries.map(({ id, day, title, content, address }) => ({
      id,
      title: { value: title },
      published: midnight(day),
      updated: midnight(day),
      content: { value: content, type: 'text' },
      links: [{ href: address, rel: 'alternate', type: 'text/html' }],
    })),
  });
}

function verdictEntry(
  { explainer, day }: DayOfChanges,
  { claim, entry, before }: VerdictChange,
  routes: Routes,
  absolute: (path: string) => string,
): FeedEntry {
  const strings = stringsFor(explainer.lang);
  const name = (verdict: keyof typeof strings.verdicts) =>
    strings.verdicts[verdict].name.toLowerCase();
  const address = absolute(routes.claim(explainer.id, claim.id));
  return {
    id: `${address}#${day}`,
    day,
    address,
    title: strings.changes.verdictMoved(
      claim.title,
      before === undefined ? '' : name(before.verdict),
      name(entry.verdict),
    ),
    content: `${formatDate(day, explainer.lang)}. ${claim.claim} ${entry.note}`,
  };
}

function correctionEntry(
  { explainer, day }: DayOfChanges,
  { text, section, claim }: Correction,
  routes: Routes,
  absolute: (path: string) => string,
): FeedEntry {
  const strings = stringsFor(explainer.lang);
  const at = absolute(
    claim === undefined
      ? routes.explainer(explainer.id, section?.id)
      : routes.claim(explainer.id, claim.id),
  );
  const place = explainer.corrections
    .filter(({ date }) => date === day)
    .findIndex((other) => other.text === text);
  return {
    id: `${absolute(routes.corrections(explainer.id))}-${day}-${place + 1}`,
    day,
    address: at,
    title: `${strings.changes.correction}: ${explainer.shortTitle}`,
    content: text,
  };
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
