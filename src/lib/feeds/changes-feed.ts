import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { date, item, line, link, list, paragraph, strong } from '../markdown/build-nodes.ts';
import type { Origin } from '../origin.ts';
import type { VerdictChange } from '../record/as-of.ts';
import { changesByDay, type DayOfChanges } from '../record/changes.ts';
import type { Correction, Explainer } from '../record/record.ts';
import { sourceLine } from '../republish/source-line.ts';
import { stringsFor } from '../strings/strings.ts';
import { bothForms, byDay, firstId, newestDay, type Feed, type FeedEntry } from './feed.ts';

/** What changed in one explainer: verdicts that moved and corrections that were made. */
export function changesFeed(explainer: Explainer, origin: Origin): Feed {
  const { routes, absolute } = origin;
  const { changes } = stringsFor(explainer.lang);
  const forms = bothForms(origin, (format) => routes.changesFeed(explainer.id, format));
  return {
    id: absolute(routes.changesFeed(firstId(explainer))),
    title: changes.feedTitle(explainer.title),
    description: changes.dek(explainer.shortTitle),
    page: absolute(routes.changes(explainer.id)),
    ...forms,
    lang: explainer.lang,
    ...entriesOf([explainer], origin),
  };
}

/** Older ones are on the page, and in the feeds of the explainers. */
const MOST_CHANGES = 200;

/** The newest changes of all explainers. */
export function siteChangesFeed(explainers: readonly Explainer[], origin: Origin): Feed {
  const { routes, absolute } = origin;
  const { siteName, siteChanges, changes } = stringsFor('en');
  const forms = bothForms(origin, routes.siteChangesFeed);
  return {
    id: forms.atom,
    title: changes.feedTitle(siteName),
    description: siteChanges,
    page: absolute(routes.corrections()),
    ...forms,
    lang: 'en',
    ...entriesOf(explainers, origin, MOST_CHANGES),
  };
}

function entriesOf(
  explainers: readonly Explainer[],
  origin: Origin,
  most = Infinity,
): Pick<Feed, 'updated' | 'entries'> {
  const entries = newestChanges(explainers, most)
    .flatMap((day) => [
      ...day.moved.map((change) => verdictEntry(day, change, origin)),
      ...day.corrections.map((correction) => correctionEntry(day, correction, origin)),
    ])
    .sort(byDay)
    .slice(0, most);
  const days = [
    ...entries.map(({ published }) => published),
    ...explainers.map(({ published }) => published),
  ];
  return { updated: newestDay(days), entries };
}

/** Days with as many changes as are wanted, and all of the last of these days: of older ones nothing is to be written. */
function newestChanges(explainers: readonly Explainer[], most: number): DayOfChanges[] {
  const days = explainers
    .flatMap((explainer) => changesByDay(explainer))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  let count = 0;
  let last = '';
  return days.filter(({ day, moved, corrections }) => {
    if (count >= most && day !== last) return false;
    last = day;
    count += moved.length + corrections.length;
    return true;
  });
}

function verdictEntry(
  { explainer, day }: DayOfChanges,
  { claim, entry, before }: VerdictChange,
  { routes, absolute }: Origin,
): FeedEntry {
  const { lang, id } = explainer;
  const strings = stringsFor(lang);
  const name = (verdict: keyof typeof strings.verdicts) =>
    strings.verdicts[verdict].name.toLowerCase();
  const address = absolute(routes.claim(id, claim.id));
  const from = before === undefined ? '' : name(before.verdict);
  const claimant = absolute(routes.person(claim.claimant.id, explainer.list));
  return {
    id: `${absolute(routes.claim(firstId(explainer), firstId(claim)))}#${day}`,
    address,
    ...onDay(day, lang),
    title: strings.changes.verdictMoved(claim.title, from, name(entry.verdict)),
    summary: entry.note,
    html: asHtml([
      paragraph(
        `${claim.claim} (${strings.saidBy} `,
        link(claimant, claim.claimant.name),
        ', ',
        date(claim.claimedOn, lang),
        ')',
      ),
      paragraph(
        date(entry.date, lang),
        ': ',
        strong(strings.republish.fromTo(from, name(entry.verdict))),
        ` ${entry.note}`,
      ),
      ...list(entry.because.map((source) => item(sourceLine(source, lang)))),
      paragraph(link(address, strings.claimAndEvidence)),
    ]),
  };
}

function correctionEntry(
  { explainer, day }: DayOfChanges,
  { id, text, section, claim }: Correction,
  { routes, absolute }: Origin,
): FeedEntry {
  const { lang } = explainer;
  const strings = stringsFor(lang);
  const address = absolute(
    claim === undefined
      ? routes.explainer(explainer.id, section?.id)
      : routes.claim(explainer.id, claim.id),
  );
  const place = claim?.title ?? section?.title ?? explainer.title;
  return {
    id: absolute(routes.corrections(`${firstId(explainer)}-${id}`)),
    address,
    ...onDay(day, lang),
    title: `${strings.changes.correction}: ${place}`,
    summary: text,
    html: asHtml([
      paragraph(date(day, lang), ': ', text),
      paragraph(...line(link(address, place))),
    ]),
  };
}

function onDay(day: string, lang: string) {
  return { published: day, updated: day, lang };
}

function asHtml(children: RootContent[]): string {
  return toHtml(toHast({ type: 'root', children }));
}
