import { suggestName } from '../problems/nearest-name.ts';
import type { ExplainerData } from '../schemas/explainer.ts';
import type { Content, Entry } from './content.ts';
import { linkClaims } from './link-claims.ts';
import { linkComponents } from './link-components.ts';
import { linkEvents } from './link-events.ts';
import { linkFigures } from './link-figures.ts';
import { linkMentions } from './link-mentions.ts';
import { linkSections } from './link-sections.ts';
import type { Linker } from './linker.ts';
import type { Claim, Correction, Explainer, Section, Source, SourceArticle } from './record.ts';

/** One explainer with all that belongs to it. */
export function linkExplainer(
  entry: Entry<ExplainerData>,
  content: Content,
  linker: Linker,
): Explainer {
  const id = entry.path.split('/')[1] ?? '';
  const { data, path } = entry;
  const opening = linker.prose(entry);
  const sections = linkSections(id, content, linker);
  const takeaways: { claim: Claim; text: string }[] = [];
  const explainer: Mutable<Explainer> = {
    id,
    formerly: data.formerly,
    title: linker.typeset(data.title),
    shortTitle: linker.typeset(data.shortTitle ?? data.title),
    kicker: linker.typeset(data.kicker),
    dek: linker.typeset(data.dek),
    lang: data.lang,
    published: data.published,
    updated: data.updated,
    recordAsOf: data.recordAsOf,
    takeaways,
    sourceArticle: undefined,
    opening,
    sections,
    claims: [],
    lanes: [],
    events: [],
    corrections: [],
    figures: [],
    citations: [],
    words: linker.wordsIn([opening, ...sections.map(({ prose }) => prose)]),
    list: content.lists.some(({ explainer }) => explainer === id) ? id : undefined,
  };
  explainer.claims = linkClaims(explainer, content, linker);
  const timeline = linkEvents(explainer, content, linker);
  explainer.lanes = timeline.lanes;
  explainer.events = timeline.events;
  explainer.corrections = linkCorrections(explainer, content, linker);
  linker.later(() => {
    data.takeaways.forEach((takeaway, at) => {
      const claim = linker.find<Claim>('claim', takeaway.claim, {
        path,
        place: { field: ['takeaways', at, 'claim'] },
        explainer: id,
        as: `Takeaway ${at + 1} names the claim`,
      });
      if (claim !== undefined) takeaways.push({ claim, text: linker.typeset(takeaway.text) });
    });
    explainer.sourceArticle = linkSourceArticle(data, path, linker);
    const met = linkMentions(explainer, entry, linker);
    explainer.citations = met.sources;
    explainer.claims = inReadingOrder(explainer.claims, met.claims);
    linkComponents(explainer, path, linker);
  });
  explainer.figures = linkFigures(explainer, content, linker);
  return explainer;
}

type Mutable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

function linkSourceArticle(
  data: ExplainerData,
  path: string,
  linker: Linker,
): SourceArticle | undefined {
  if (data.sourceArticle === undefined) return undefined;
  const source = linker.find<Source>('source', data.sourceArticle.source, {
    path,
    place: { field: ['sourceArticle', 'source'] },
    as: 'The source article names the source',
  });
  if (source === undefined) return undefined;
  return {
    ...data.sourceArticle,
    original: data.sourceArticle.original,
    title: linker.typeset(data.sourceArticle.title),
    note: linker.typeset(data.sourceArticle.note),
    source,
  };
}

function linkCorrections(explainer: Explainer, content: Content, linker: Linker): Correction[] {
  const corrections: Correction[] = [];
  for (const { path, data } of linker.within(content.corrections, explainer.id)) {
    data.corrections.forEach((correction, at) => {
      if (data.corrections.findIndex(({ id }) => id === correction.id) < at)
        linker.report(
          'duplicate-id',
          path,
          `The correction "${correction.id}" is there twice.`,
          { field: ['corrections', at, 'id'] },
          'Ids are addresses: rename one of the two.',
        );
      linker.later(() => {
        const section = findSection(explainer, correction.section);
        if (
          correction.section !== undefined &&
          section === undefined &&
          !linker.isUnreadable('section', `${explainer.id}/${correction.section}`)
        )
          linker.report(
            'unknown-section',
            path,
            `Correction ${at + 1} names the section "${correction.section}", but there is no such section.`,
            { field: ['corrections', at, 'section'] },
            suggestName(
              correction.section,
              explainer.sections.map(({ id }) => id),
              'Sections are files in the explainer’s sections/ folder.',
            ),
          );
        const claim =
          correction.claim === undefined
            ? undefined
            : linker.find<Claim>('claim', correction.claim, {
                path,
                place: { field: ['corrections', at, 'claim'] },
                explainer: explainer.id,
                as: `Correction ${at + 1} names the claim`,
              });
        corrections.push({
          id: correction.id,
          date: correction.date,
          text: linker.typeset(correction.text),
          section,
          claim,
        });
        corrections.sort((a, b) => b.date.localeCompare(a.date, 'en'));
      });
    });
  }
  return corrections;
}

function findSection(explainer: Explainer, id: string | undefined): Section | undefined {
  return explainer.sections.find((section) => section.id === id);
}

/** Numbers the claims as a reader meets them; those that the text never points to come last, by title. */
function inReadingOrder(claims: readonly Claim[], met: readonly Claim[]): Claim[] {
  const rest = claims
    .filter((claim) => !met.includes(claim))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return [...met, ...rest].map((claim, at) => Object.assign(claim, { number: at + 1 }));
}
