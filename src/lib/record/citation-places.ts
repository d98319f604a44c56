import type { Explainer, Section, Source } from './record.ts';

/**
 * The fragment of the place where a section (empty: the opening) first cites the source of a number, by that number or in
 * the words of a link. It leads back there from the list of sources and is promised to nobody: numbers move when the text does.
 */
export function citationPlace(number: number, section: string): string {
  // "@" stands in no other id.
  return `${number}@${section || 'opening'}`;
}

/** Where an explainer's text cites a source: the sections in reading order, undefined for the opening. */
export function sectionsCiting(explainer: Explainer, source: Source): (Section | undefined)[] {
  const here = source.mentions.filter((mention) => mention.explainer === explainer);
  return [...new Set(here.map(({ section }) => section))];
}
