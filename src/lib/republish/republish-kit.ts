import { strToU8, zipSync, type Zippable } from 'fflate';
import type { RootContent } from 'mdast';
import { figureCsv } from '../figures/figure-csv.ts';
import { formatDate } from '../dates/format-date.ts';
import { heading, item, line, link, list, paragraph } from '../markdown/build-nodes.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { creditLine } from './credit.ts';
import { republishFiles } from './republish-files.ts';

/**
 * All that a newsroom needs to republish an explainer, as one zip file: the text in both forms, the numbers of its
 * figures, the terms and the licence. The same record gives the same bytes.
 */
export function republishKit(
  explainer: Explainer,
  origin: Origin,
  licence: string,
): Uint8Array<ArrayBuffer> {
  const { id, lang, figures } = explainer;
  const { html, markdown, version } = republishFiles(explainer, origin);
  const texts = [
    ['README.md', readme(explainer, origin, version)],
    ['LICENCE.txt', licence],
    [`${id}.html`, html],
    [`${id}.md`, markdown],
    ...figures.map((figure) => [`figures/${figure.id}.csv`, figureCsv(figure, stringsFor(lang))]),
  ].map(([name = '', text = '']) => [`${id}/${name}`, text] as const);
  const sorted = texts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = Object.fromEntries(sorted.map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 9, mtime: noonOf(explainer.updated) });
}

function readme(explainer: Explainer, origin: Origin, version: string): string {
  const { title, lang, updated, id } = explainer;
  const { republish, canonicalLink, licenceLine } = stringsFor(lang);
  const { routes, absolute } = origin;
  const address = absolute(routes.explainer(id));
  const feeds = [
    [republish.feedAtom, absolute(routes.changesFeed(id))],
    [republish.feedJson, absolute(routes.changesFeed(id, 'json'))],
  ] as const;
  const bullets = (lines: readonly string[]): RootContent[] =>
    list(lines.map((words) => item(line(words))));
  return writeMarkdown([
    heading(1, republish.kitTitle(title)),
    paragraph(...creditLine(explainer, origin)),
    paragraph(`${republish.version(formatDate(updated, lang), version)} ${licenceLine}`),
    paragraph(`${canonicalLink}: `, link(address, address)),
    heading(2, republish.may),
    ...bullets(republish.mayList),
    heading(2, republish.mayNot),
    ...bullets(republish.mayNotList),
    heading(2, republish.follow),
    paragraph(republish.followText(version)),
    ...list(feeds.map(([name, feed]) => item(line(`${name}: `, link(feed, feed))))),
  ]);
}

/** Zip files keep the time that the clock on the wall shows: this one shows noon in every zone. */
function noonOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
