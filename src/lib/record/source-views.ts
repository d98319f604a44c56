import { ID_PATTERN } from '../content-paths.ts';
import type { Explainer, PlainRecord, Section, Source } from './record.ts';

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

/** Publishers with fewer sources get no view: the list itself serves. */
const ENOUGH_FOR_A_VIEW = 2;

/** Every view of the sources: by kind, language, publisher and by what they bear on. Views that hold none are left out. */
export function sourceViews({ sources, explainers }: PlainRecord): SourceView[] {
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
      .filter(([name, list]) => name !== '' && list.length >= ENOUGH_FOR_A_VIEW)
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
        sources: sources.filter(({ claims }) =>
          claims.some(({ mentions }) =>
            mentions.some(
              (mention) => mention.explainer === explainer && mention.section === section,
            ),
          ),
        ),
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
