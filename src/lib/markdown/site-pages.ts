import { byId } from '../record/record.ts';
import { newestFirst } from '../record/newest.ts';
import { siteOutline } from '../record/site-outline.ts';
import { VERDICTS } from '../schemas/verdict.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, item, line, link, list, paragraph, strong } from './build-nodes.ts';
import { bullets, part, proseNodes, type MarkdownPage, type PageContext } from './page-frame.ts';

const LANG = 'en';
const strings = stringsFor(LANG);

/** All explainers, of the older ones their titles. */
export function homePage({ record, origin: { routes, absolute } }: PageContext): MarkdownPage {
  const { newest, older } = newestFirst(record.explainers);
  return {
    path: routes.home(),
    title: `${strings.siteName}: ${strings.homeTitle}`,
    about: strings.homeDek,
    lang: LANG,
    content: () => [
      ...list(
        newest.map(({ id, title, dek, recordAsOf, lang, claims }) =>
          item(
            line(link(absolute(routes.explainer(id)), title)),
            paragraph(`${dek} ${strings.recordAsOf} `, date(recordAsOf, lang), '. '),
            paragraph(
              link(absolute(routes.claims(id)), `${strings.ledgerTitle}: ${claims.length}`),
            ),
          ),
        ),
      ),
      ...part(
        strings.lists.olderExplainers,
        bullets(
          older.map(({ id, title, published }) => [
            link(absolute(routes.explainer(id)), title),
            ', ',
            date(published, LANG),
          ]),
        ),
      ),
    ],
  };
}

/** What we do so that everybody can read. */
export function accessibilityPage(context: PageContext): MarkdownPage {
  const { title, dek, prose } = byId(context.record.pages, 'accessibility');
  return {
    path: context.origin.routes.accessibility(),
    title,
    about: dek,
    lang: LANG,
    content: () => proseNodes(prose.tree, context, LANG),
  };
}

/** How verdicts are reached. */
export function methodPage(context: PageContext): MarkdownPage {
  const { record, origin } = context;
  const { title, dek, prose } = byId(record.pages, 'method');
  return {
    path: origin.routes.method(),
    title,
    about: dek,
    lang: LANG,
    content: () => {
      const { weak } = siteOutline(record);
      return [
        ...proseNodes(prose.tree, context, LANG),
        ...part(strings.verdictScale, [
          ...bullets(
            VERDICTS.map((verdict) => [
              strong(`${strings.verdicts[verdict].name}.`),
              ` ${strings.verdicts[verdict].means}`,
            ]),
          ),
        ]),
        ...part(strings.weak.title, [
          paragraph(strings.weak.intro),
          ...bullets([
            [strings.weak.oneSource(weak.onOneSource, weak.all)],
            [strings.weak.secondaryOnly(weak.onSecondaryOnly, weak.all)],
          ]),
        ]),
      ];
    },
  };
}
