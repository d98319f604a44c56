import type { Explainer } from '../record/record.ts';
import { asOfPages } from './as-of-page.ts';
import { changesPage } from './changes-page.ts';
import { claimPage } from './claim-page.ts';
import { claimsPage } from './claims-page.ts';
import { explainerPage } from './explainer-page.ts';
import { figuresPage } from './figures-page.ts';
import { glossaryPage, termPage } from './glossary-pages.ts';
import { correctionsPage } from './corrections-page.ts';
import { peoplePage } from './people-page.ts';
import { accessibilityPage, homePage, methodPage } from './site-pages.ts';
import { sourcesPage } from './sources-page.ts';
import { timelinePage } from './timeline-page.ts';
import { pageTree, type MarkdownPage, type PageContext } from './page-frame.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * The pages that are no explainer's own, as Markdown. Filtered lists have none: they are parts of a list that has one.
 * Nor has the search, which is no text.
 */
export function sharedPages(context: PageContext): MarkdownPage[] {
  return [
    homePage(context),
    methodPage(context),
    accessibilityPage(context),
    ...listPages(context),
    ...context.record.terms.map((term) => termPage(term, context)),
  ];
}

/** What the explainers share: glossary, sources, people, corrections. */
export function listPages(context: PageContext): MarkdownPage[] {
  return [
    glossaryPage(context),
    sourcesPage(context),
    peoplePage(context),
    correctionsPage(context),
  ];
}

/**
 * The pages of one explainer, the explainer itself first. The page to republish from has none of its own: it holds the
 * Markdown itself.
 */
export function explainerPages(explainer: Explainer, context: PageContext): MarkdownPage[] {
  return [
    explainerPage(explainer, context),
    claimsPage(explainer, context),
    timelinePage(explainer, context),
    ...(explainer.figures.length > 0 ? [figuresPage(explainer, context)] : []),
    changesPage(explainer, context),
    ...(explainer.list === undefined
      ? []
      : [sourcesPage(context, explainer), peoplePage(context, explainer)]),
    ...explainer.claims.map((claim) => claimPage(claim, context)),
    ...asOfPages(explainer, context),
  ];
}

/** A page as Markdown (CommonMark without HTML, whole addresses). */
export function markdownOf(page: MarkdownPage, { origin }: Pick<PageContext, 'origin'>): string {
  return writeMarkdown(pageTree(page, origin));
}
