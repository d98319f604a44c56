import { ID_PATTERN } from '../content-paths.ts';
import { oncePer } from '../once-per.ts';
import { within, type Lists } from './lists.ts';
import type { Explainer, Section, Source } from './record.ts';

/** One way of looking at the sources: those that share something. */
export type SourceView = {
  readonly value: string;
  /** Newest first. */
  readonly sources: readonly Source[];
} & (
  | { readonly by: 'kind'; readonly kind: Source['kind'] }
  | { readonly by: 'language'; readonly language: string }
  | { readonly by: 'publisher'; readonly publisher: string }
  /** What the sources bear on: the claims of a section, or of the opening where it is undefined. */
  | {
      readonly by: 'bears-on';
      readonly explainer: Explainer;
      readonly section: Section | undefined;
    }
);

/** Publishers with fewer sources get no view: the list itself serves. That of one explainer is short enough for more. */
const ENOUGH_FOR_A_VIEW = 2;
const ENOUGH_IN_ONE_EXPLAINER = 5;

/** So many views fit into the list that stands on each of them; beyond, a list of all would be most of every page. */
const MOST_OFFERED = 150;
const MOST_PUBLISHERS = 40;

/**
 * Every view of a list of sources: by kind, language, publisher and by what they bear on. Views that hold none are left
 * out. Made once a list: each of them lists the others.
 */
export const sourceViews: (lists: Lists) => readonly SourceView[] = oncePer(makeViews);

/**
 * The views that a page of sources offers: all of them, while they are few. On a large site it offers the publishers with
 * most sources, and one view of each explainer, whose page then offers that explainer's other sections.
 */
export function offeredViews(
  views: readonly SourceView[],
  here: SourceView | undefined,
): readonly SourceView[] {
  if (views.length <= MOST_OFFERED) return views;
  const publishers = views
    .filter(({ by }) => by === 'publisher')
    .toSorted((a, b) => b.sources.length - a.sources.length)
    .slice(0, MOST_PUBLISHERS);
  const offered = new Set<SourceView>(publishers);
  const met = new Set<Explainer>();
  for (const view of views) {
    if (view.by === 'publisher') continue;
    if (view.by !== 'bears-on') offered.add(view);
    else if (here?.by === 'bears-on' ? view.explainer === here.explainer : !met.has(view.explainer))
      offered.add(view);
    if (view.by === 'bears-on') met.add(view.explainer);
  }
  return views.filter((view) => offered.has(view) || view === here);
}

/** The sources under the claims of each section, by explainer. */
function sourcesBySection({
  sources,
  explainers,
}: Lists): Map<Explainer, Map<Section | undefined, Source[]>> {
  const found = new Map<Explainer, Map<Section | undefined, Source[]>>();
  for (const source of sources)
    for (const { explainer, section } of within(explainers, source.claims).flatMap(
      ({ mentions }) => mentions,
    )) {
      const sections = found.get(explainer) ?? new Map<Section | undefined, Source[]>();
      found.set(explainer, sections);
      const list = sections.get(section) ?? [];
      sections.set(section, list);
      // Sources come one after the other.
      if (list.at(-1) !== source) list.push(source);
    }
  return found;
}

function makeViews(lists: Lists): SourceView[] {
  const { sources, explainers, list: own } = lists;
  const enough = own === undefined ? ENOUGH_FOR_A_VIEW : ENOUGH_IN_ONE_EXPLAINER;
  const bySection = sourcesBySection(lists);
  const languages = [...new Set(sources.map(({ language }) => language))].sort();
  const publishers = Map.groupBy(sources, ({ publisher }) => publisher ?? '');
  const views: SourceView[] = [
    ...(['primary', 'secondary'] as const).map((kind): SourceView => ({
      by: 'kind',
      value: kind,
      kind,
      sources: sources.filter((source) => source.kind === kind),
    })),
    ...languages.map((language): SourceView => ({
      by: 'language',
      value: language.toLowerCase(),
      language,
      sources: sources.filter((source) => source.language === language),
    })),
    ...[...publishers]
      .filter(([name, list]) => name !== '' && list.length >= enough)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([publisher, list]): SourceView => ({
        by: 'publisher',
        value: addressPart(publisher),
        publisher,
        sources: list,
      })),
    ...explainers.flatMap((explainer) =>
      [undefined, ...explainer.sections].map((section): SourceView => ({
        by: 'bears-on',
        value: `${explainer.id}-${section?.id ?? 'opening'}`,
        explainer,
        section,
        sources: bySection.get(explainer)?.get(section) ?? [],
      })),
    ),
  ];
  return views.filter((view) => view.sources.length > 0 && ID_PATTERN.test(view.value));
}

/** A publisher's name as part of an address: letters and digits, joined by hyphens. */
function addressPart(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
