import type { RootContent } from 'mdast';
import { newestFirst } from '../record/newest.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, heading, link, paragraph } from './build-nodes.ts';
import { bullets, claimLink, part, type MarkdownPage, type PageContext } from './page-frame.ts';

const LANG = 'en';
const strings = stringsFor(LANG);

/** What was corrected, and where each explainer differs from the article that it grew from. */
export function correctionsPage({ record, origin }: PageContext): MarkdownPage {
  const { newest, older } = newestFirst(record.explainers);
  const corrected = older.filter(({ corrections }) => corrections.length > 0);
  const unchanged = older.filter(({ corrections }) => corrections.length === 0);
  const { routes, absolute } = origin;
  return {
    path: origin.routes.corrections(),
    title: strings.correctionsTitle,
    about: strings.correctionsDek,
    lang: LANG,
    content: () => [
      ...newest.flatMap((explainer) => [
        heading(2, explainer.title),
        ...correctionNodes(explainer, { origin }),
        ...errorNodes(explainer, { origin }),
      ]),
      ...corrected.flatMap((explainer) => [
        heading(2, explainer.title),
        ...correctionNodes(explainer, { origin }),
      ]),
      ...part(
        strings.lists.withoutCorrections,
        bullets(unchanged.map(({ id, title }) => [link(absolute(routes.changes(id)), title)])),
      ),
    ],
  };
}

function correctionNodes(
  { id, lang, corrections }: Explainer,
  { origin }: Pick<PageContext, 'origin'>,
): RootContent[] {
  const feed = origin.absolute(origin.routes.changesFeed(id));
  return [
    ...(corrections.length === 0
      ? [paragraph(strings.noCorrections)]
      : bullets(corrections.map((entry) => [date(entry.date, lang), `: ${entry.text}`]))),
    paragraph(link(feed, strings.changes.follow)),
  ];
}

function errorNodes({ claims }: Explainer, { origin }: Pick<PageContext, 'origin'>): RootContent[] {
  const errors = claims.filter(({ sourceArticleError }) => sourceArticleError !== undefined);
  if (errors.length === 0) return [];
  return [
    heading(3, strings.articleErrorsTitle),
    paragraph(strings.articleErrorsIntro),
    ...bullets(
      errors.map((claim) => [claimLink(claim, origin), `: ${claim.sourceArticleError ?? ''}`]),
    ),
  ];
}
