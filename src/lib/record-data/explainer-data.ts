import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import type { RecordData } from './record-schema.ts';

/** The explainer itself as data: what it is called, its dates, its parts and what was changed in it. */
export function explainerFields(
  explainer: Explainer,
  { routes, absolute }: Origin,
): RecordData['explainer'] {
  const { id, formerly, title, dek, lang, published, updated, recordAsOf, words } = explainer;
  const article = explainer.sourceArticle;
  return {
    id,
    address: absolute(routes.explainer(id)),
    formerly: [...formerly],
    ...{ title, dek, lang, published, updated, recordAsOf, words },
    takeaways: explainer.takeaways.map(({ claim, text }) => ({ claim: claim.id, text })),
    sections: explainer.sections.map((section) => ({
      id: section.id,
      address: absolute(routes.explainer(id, section.id)),
      formerly: [...section.formerly],
      title: section.title,
      level: section.level,
      parent: section.parent?.id,
      then: section.then,
      now: section.now,
    })),
    sourceArticle: article && {
      title: article.title,
      source: article.source.id,
      publishers: [...article.publishers],
      written: article.written,
      published: article.published,
      note: article.note,
    },
    corrections: explainer.corrections.map(({ date, text, section, claim }) => ({
      ...{ date, text, section: section?.id, claim: claim?.id },
    })),
    figures: explainer.figures.map((figure) => ({
      id: figure.id,
      address: absolute(routes.figures(id, figure.id)),
      title: figure.title,
      csv: absolute(routes.figureData(id, figure.id)),
    })),
  };
}
