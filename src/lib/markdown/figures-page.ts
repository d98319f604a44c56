import type { Explainer } from '../record/record.ts';
import { figureAsList } from '../republish/figure-nodes.ts';
import { stringsFor } from '../strings/strings.ts';
import { part, type MarkdownPage, type PageContext } from './page-frame.ts';

/** All figures of an explainer with their numbers. */
export function figuresPage(explainer: Explainer, { origin }: PageContext): MarkdownPage {
  const { id, lang, figures, shortTitle, title } = explainer;
  const words = stringsFor(lang).figures;
  return {
    path: origin.routes.figures(id),
    title: `${words.title}: ${shortTitle}`,
    about: words.dek(figures.length, title),
    lang,
    content: () => figures.flatMap((figure) => part(figure.title, figureAsList(figure, origin))),
  };
}
