import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { markLanguages } from '../mark-languages.ts';
import { formatDate } from '../dates/format-date.ts';
import { heading, item, line, link, list, paragraph, strong } from '../markdown/build-nodes.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { creditLine } from './credit.ts';
import { explainerText } from './explainer-text.ts';
import { figureAsList, figureAsTable } from './figure-nodes.ts';
import { markNumbers, noteList, sourceList, type NumbersByTarget } from './notes-and-sources.ts';

/** A text to republish, in both forms. */
export interface RepublishFiles {
  /** An `article` to paste into another site: no classes, styles or scripts, whole addresses only. */
  readonly html: string;
  /** CommonMark without HTML: notes and sources are numbered in square brackets. */
  readonly markdown: string;
  /** Eight hexadecimal digits that change when any word of the text, a note or a source changes. */
  readonly version: string;
}

type Parts = Readonly<Record<'head' | 'body' | 'notes' | 'sources', readonly RootContent[]>>;

/** Made once an explainer and site: page, files and feeds all carry the same. */
const made = new WeakMap<Explainer, Map<string, RepublishFiles>>();

/**
 * A whole explainer for another site: claims carry numbered notes with their dated verdicts, figures stand as tables,
 * sources at the end, and the credit line first and last.
 */
export function republishFiles(explainer: Explainer, origin: Origin): RepublishFiles {
  const bySite = made.get(explainer) ?? new Map<string, RepublishFiles>();
  made.set(explainer, bySite);
  const site = origin.absolute(origin.routes.home());
  const files = bySite.get(site) ?? makeFiles(explainer, origin);
  bySite.set(site, files);
  return files;
}

function makeFiles(explainer: Explainer, origin: Origin): RepublishFiles {
  const text = writeMarkdown(Object.values(partsOf(explainer, origin, 'markdown')).flat());
  const version = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const foot = footOf(explainer, origin, version);
  return {
    markdown: `${text}\n${writeMarkdown(foot)}`,
    html: asArticle(explainer, partsOf(explainer, origin, 'html'), foot),
    version,
  };
}

function partsOf(explainer: Explainer, origin: Origin, form: 'html' | 'markdown'): Parts {
  const strings = stringsFor(explainer.lang);
  const { body, notes } = explainerText(explainer, origin, {
    figure: (figure) =>
      form === 'html' ? figureAsTable(figure, origin) : figureAsList(figure, origin),
  });
  const numbers: NumbersByTarget = form === 'html' ? markNumbers(body) : new Map();
  return {
    head: [
      heading(1, explainer.title),
      paragraph(explainer.dek),
      paragraph(...creditLine(explainer, origin)),
      heading(2, strings.whatTheRecordShows, 'takeaways'),
      ...list(
        explainer.takeaways.map(({ claim, text }) =>
          item(
            line(
              strong(`${strings.verdicts[claim.verdict].name}.`),
              ' ',
              link(origin.absolute(origin.routes.claim(explainer.id, claim.id)), text),
            ),
          ),
        ),
      ),
    ],
    body,
    notes: [heading(2, strings.notes, 'notes'), ...noteList(notes, origin, numbers)],
    sources: [heading(2, strings.sourcesTitle, 'sources'), ...sourceList(explainer, numbers)],
  };
}

function footOf(explainer: Explainer, origin: Origin, version: string): RootContent[] {
  const { republish, licenceLine } = stringsFor(explainer.lang);
  const feed = origin.absolute(origin.routes.changesFeed(explainer.id));
  const day = formatDate(explainer.updated, explainer.lang);
  return [
    paragraph(
      ...creditLine(explainer, origin),
      ` ${republish.version(day, version)} ${licenceLine} ${republish.corrections} `,
      link(feed, feed),
    ),
  ];
}

function asArticle(explainer: Explainer, parts: Parts, foot: readonly RootContent[]): string {
  const { lang, id } = explainer;
  const inside = (nodes: readonly RootContent[]) => toElements(nodes, id);
  const labelled = (name: string, nodes: readonly RootContent[]) =>
    h('section', { ariaLabelledBy: `${id}-${name}` }, inside(nodes));
  const article = h('article', { lang }, [
    h('header', inside(parts.head.slice(0, 3))),
    labelled('takeaways', parts.head.slice(3)),
    ...inside(parts.body),
    labelled('notes', parts.notes),
    labelled('sources', parts.sources),
    h('footer', inside(foot)),
  ]);
  return markLanguages(`${toHtml(article)}\n`);
}

/** Elements whose ids carry the explainer's, so that no id of the page around them is met twice. */
function toElements(nodes: readonly RootContent[], explainer: string): ElementContent[] {
  const hast = toHast({ type: 'root', children: [...nodes] });
  visit(hast, 'element', ({ properties }) => {
    const { id, href } = properties;
    if (typeof id === 'string') properties['id'] = `${explainer}-${id}`;
    if (typeof href === 'string' && href.startsWith('#'))
      properties['href'] = `#${explainer}-${href.slice(1)}`;
  });
  return hast.type === 'root' ? (hast.children as ElementContent[]) : [];
}
