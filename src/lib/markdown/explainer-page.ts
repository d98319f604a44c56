import type { RootContent } from 'mdast';
import { countChanged, countVerdicts } from '../record/counts.ts';
import type { Explainer } from '../record/record.ts';
import { recordTargets } from '../prose/record-targets.ts';
import { explainerText } from '../republish/explainer-text.ts';
import { figureAsList } from '../republish/figure-nodes.ts';
import { noteList, sourceList } from '../republish/notes-and-sources.ts';
import { sourceLine } from '../republish/source-line.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, item, line, link, list, paragraph, strong } from './build-nodes.ts';
import { bullets, claimLink, part, type MarkdownPage, type PageContext } from './page-frame.ts';

/** A whole explainer: its text with notes, figures and sources, and what surrounds it on its page. */
export function explainerPage(explainer: Explainer, context: PageContext): MarkdownPage {
  const { lang, id } = explainer;
  return {
    path: context.origin.routes.explainer(id),
    title: explainer.title,
    about: explainer.dek,
    lang,
    content: () => {
      const strings = stringsFor(lang);
      const { record, origin } = context;
      const { routes, absolute } = origin;
      const targets = recordTargets({ record, routes, lang, explainer: id });
      const { body, notes } = explainerText(explainer, origin, {
        figure: (figure) => figureAsList(figure, origin),
        addressOf: (pointer) => {
          const path = targets.addressOf(pointer);
          return path === undefined ? undefined : absolute(path);
        },
      });
      return [
        ...aboutText(explainer, context),
        ...part(strings.opening, body),
        ...part(strings.notes, noteList(notes, origin)),
        ...part(strings.sourcesTitle, sourceList(explainer)),
        ...afterText(explainer, context),
      ];
    },
  };
}

function aboutText(explainer: Explainer, { origin }: PageContext): RootContent[] {
  const { lang, claims, takeaways } = explainer;
  const { routes, absolute } = origin;
  const strings = stringsFor(lang);
  const days = [
    [strings.published, explainer.published],
    [strings.updated, explainer.updated],
    [strings.recordAsOf, explainer.recordAsOf],
  ] as const;
  const elsewhere = [
    [strings.allClaims, routes.claims(explainer.id)],
    [strings.allEvents, routes.timeline(explainer.id)],
    [strings.changes.title, routes.changes(explainer.id)],
    [strings.republishTitle, routes.republish(explainer.id)],
  ] as const;
  const counts = countVerdicts(claims).filter(({ count }) => count > 0);
  return [
    ...bullets(days.map(([name, day]) => [`${name}: `, date(day, lang)])),
    ...part(
      strings.whatTheRecordShows,
      bullets(
        takeaways.map(({ claim, text }) => [
          strong(`${strings.verdicts[claim.verdict].name}.`),
          ` ${text} `,
          link(absolute(routes.claim(explainer.id, claim.id)), strings.claimAndEvidence),
        ]),
      ),
    ),
    ...part(strings.stateOfTheRecord, [
      paragraph(strings.claimsChecked(claims.length, countChanged(claims))),
      ...bullets(
        counts.map(({ verdict, count }) => [`${strings.verdicts[verdict].name}: ${count}`]),
      ),
      ...bulletsApart(elsewhere.map(([name, path]) => ({ name, address: absolute(path) }))),
    ]),
  ];
}

function bulletsApart(
  links: readonly { readonly name: string; readonly address: string }[],
): RootContent[] {
  return [
    paragraph(...links.flatMap(({ name, address }, at) => [at > 0 && ' · ', link(address, name)])),
  ];
}

function afterText(explainer: Explainer, { origin }: PageContext): RootContent[] {
  const { lang, claims, corrections, sourceArticle } = explainer;
  const strings = stringsFor(lang);
  const differing = claims.filter(({ sourceArticleError }) => sourceArticleError !== undefined);
  return [
    ...part(
      strings.articleErrorsTitle,
      list(
        differing.map((claim) =>
          item(line(claimLink(claim, origin), `: ${claim.sourceArticleError ?? ''}`)),
        ),
      ),
    ),
    ...part(
      strings.correctionsTitle,
      corrections.length === 0
        ? [paragraph(strings.noCorrections)]
        : bullets(corrections.map((entry) => [date(entry.date, lang), `: ${entry.text}`])),
    ),
    ...part(
      strings.aboutSourceArticle,
      sourceArticle === undefined
        ? []
        : [
            paragraph(sourceArticle.note),
            paragraph(...sourceLine(sourceArticle.source, lang)),
            paragraph(
              `${strings.appearedAt} ${sourceArticle.publishers.join(` ${strings.and} `)}. `,
              sourceArticle.original?.url !== undefined &&
                link(
                  sourceArticle.original.url,
                  sourceArticle.original.label,
                  sourceArticle.original.lang,
                ),
            ),
          ],
    ),
  ];
}
