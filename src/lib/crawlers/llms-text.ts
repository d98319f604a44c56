import type { RootContent } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import { heading, item, line, link, list, paragraph } from '../markdown/build-nodes.ts';
import { explainerPages, listPages } from '../markdown/markdown-pages.ts';
import type { MarkdownPage, PageContext } from '../markdown/page-frame.ts';
import { methodPage } from '../markdown/site-pages.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { newestFirst } from '../record/newest.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';

/** How many pages of an explainer a guide lists: the explainer, its lists and its changes; they lead to the rest. */
const MAIN_PATHS = 3;

/**
 * A guide to the site for language models, as llmstxt.org has it: what the site is, how to cite it, and where each page
 * lies as Markdown. Glossary entries, people and the like stand under "Optional", which a short reading may leave out.
 */
export function llmsText(context: PageContext): string {
  const { record, origin } = context;
  const { routes, absolute } = origin;
  const strings = stringsFor('en');
  const words = strings.republish.llms;
  const { newest, older } = newestFirst(record.explainers);
  const feeds = [
    { name: words.newExplainers, address: absolute(routes.feed('json')) },
    { name: words.changes, address: absolute(routes.siteChangesFeed('json')) },
    { name: words.sources, address: absolute(routes.bibliography('json')) },
  ];
  return writeMarkdown([
    heading(1, strings.siteName),
    { type: 'blockquote', children: [paragraph(strings.homeDek)] },
    paragraph(words.intro),
    paragraph(words.terms),
    ...newest.flatMap((explainer) => explainerLinks(explainer, context)),
    ...(older.length === 0 ? [] : [heading(2, strings.lists.olderExplainers)]),
    ...list(
      older.map(({ id, title }) =>
        item(line(link(absolute(routes.markdown(routes.explainer(id))), title))),
      ),
    ),
    heading(2, strings.nav.method),
    ...linkList([methodPage(context)], context),
    heading(2, words.data),
    ...list(feeds.map(({ name, address }) => item(line(link(address, name))))),
    // The name that the format gives to what may be left out.
    heading(2, 'Optional'),
    ...linkList(listPages(context), context),
  ]);
}

function explainerLinks(explainer: Explainer, context: PageContext): RootContent[] {
  const { recordAsOf, lang, title } = explainer;
  const { recordAsOf: label } = stringsFor(lang);
  const { routes } = context.origin;
  const root = routes.explainer(explainer.id);
  // The site's lists of sources and people lead to an explainer's own.
  const ownLists = new Set([routes.sources(explainer.id), routes.people(explainer.id)]);
  const main = explainerPages(explainer, context).filter(
    ({ path }) => path.slice(root.length).split('/').length < MAIN_PATHS && !ownLists.has(path),
  );
  return [
    heading(2, title),
    paragraph(`${label} ${formatDate(recordAsOf, lang)}.`),
    ...linkList(main, context),
  ];
}

function linkList(pages: readonly MarkdownPage[], { origin }: PageContext): RootContent[] {
  const { routes, absolute } = origin;
  return list(
    pages.map(({ path, title, about }) =>
      item(line(link(absolute(routes.markdown(path)), title), `: ${about}`)),
    ),
  );
}
