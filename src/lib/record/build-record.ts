import type { Problem } from '../problems/problem.ts';
import type { Content } from './content.ts';
import { linkExplainer } from './link-explainer.ts';
import { linkPages, linkPeople, linkSources, linkTerms } from './link-shared.ts';
import { Linker, type Outside, type RecordUse } from './linker.ts';
import type { Explainer, PlainRecord } from './record.ts';

/**
 * Resolves every pointer of the content into one graph. Problems are listed, not thrown: whoever asks for the record
 * decides what to do about them. With problems, the record lacks what could not be resolved.
 */
export function buildRecord(
  content: Content,
  outside?: Outside,
  use: RecordUse = {},
): { record: PlainRecord; problems: Problem[] } {
  const linker = new Linker(content, outside, use);
  const sources = linkSources(content, linker);
  const people = linkPeople(content, linker);
  const terms = linkTerms(content, linker);
  const pages = linkPages(content, linker);
  const explainers = content.explainers
    .map((entry) => linkExplainer(entry, content, linker))
    .sort(byPublication);
  linker.finish();
  const { lists, site } = content;
  return {
    record: { explainers, terms, sources, people, pages, lists, site: site[0] },
    problems: linker.problems,
  };
}

/** Newest first. */
export function byPublication(a: Explainer, b: Explainer): number {
  return b.published.localeCompare(a.published, 'en') || a.id.localeCompare(b.id, 'en');
}
