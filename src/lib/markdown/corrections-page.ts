import type { RootContent } from 'mdast';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, heading, link, paragraph } from './build-nodes.ts';
import { bullets, claimLink, type MarkdownPage, type PageContext } from './page-frame.ts';

const LANG = 'en';
const strings = stringsFor(LANG);

/** What was corrected, and where each explainer differs from the article that it grew from. */
export function correctionsPage({ record, origin }: PageContext): MarkdownPage {
  return {
    path: origin.routes.corrections(),
    title: strings.correctionsTitle,
    about: strings.correctionsDek,
    lang: LANG,
    content: () =>
      record.explainers.flatMap((explainer) => [
        heading(2, explainer.title),
        ...correctionNodes(explainer, { origin }),
      ]),
  };
}

function correctionNodes(
  { id, lang, corrections, claims }: Explainer,
  { origin }: Pick<PageContext, 'origin'>,
): RootContent[] {
  const feed = origin.absolute(origin.routes.changesFeed(id));
  const errors = claims.filter(({ sourceArticleError }) => sourceArticleError !== undefined);
  return [
    ...(corrections.length === 0
      ? [paragraph(strings.noCorrections)]
      : bullets(corrections.map((entry) => [date(entry.date, lang), `: ${entry.text}`]))),
    paragraph(link(feed, strings.changes.follow)),
    ...(errors.length === 0
      ? []
      : [
          heading(3, strings.articleErrorsTitle),
          paragraph(strings.articleErrorsIntro),
          ...bullets(
            errors.map((claim) => [
              claimLink(claim, origin),
              `: ${claim.sourceArticleError ?? ''}`,
            ]),
          ),
        ]),
  ];
}
