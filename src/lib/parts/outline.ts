import type { Prose } from '../prose/parse-prose.ts';
import { readingMinutes, WORDS_A_MINUTE } from '../record/counts.ts';
import type { Content, Entry } from '../record/content.ts';
import type { PlainRecord } from '../record/record.ts';

/** What pages that list explainers know of a text: what it points to, and how long it takes to read. */
export type ProseOutline = Pick<Prose, 'references' | 'components' | 'words'>;

/**
 * The content without the texts of explainers and claims, but for what these point to. Pages that are no explainer's own
 * show no more of them: since they are made from this, they stay as they are when a sentence is changed.
 */
export function outlineOf(content: Content, { explainers }: PlainRecord): Content {
  const outlines = new Map<string, ProseOutline>();
  for (const { id, opening, sections, claims, words } of explainers) {
    // The time that it takes is all that is shown of the length, and changes less often than the length does.
    const length = readingMinutes(words) * WORDS_A_MINUTE;
    outlines.set(`explainers/${id}/index.mdx`, { ...withoutPlaces(opening), words: length });
    for (const { path, prose } of sections) outlines.set(path, withoutPlaces(prose));
    for (const { id: claim, reasoning } of claims)
      outlines.set(`explainers/${id}/claims/${claim}.md`, withoutPlaces(reasoning));
  }
  const outlined = <Data>(entries: readonly Entry<Data>[]) =>
    entries.map((entry): Entry<Data> => {
      const outline = outlines.get(entry.path);
      return outline === undefined ? entry : { ...entry, body: '', outline };
    });
  return {
    ...content,
    explainers: outlined(content.explainers),
    sections: outlined(content.sections),
    claims: outlined(content.claims),
  };
}

/** Lines and columns would change with every line above them. */
function withoutPlaces({ references, components }: Prose): ProseOutline {
  const nowhere = { line: 0, column: 0 };
  return {
    references: references.map((reference) => ({ ...reference, ...nowhere })),
    components: components.map((component) => ({ ...component, ...nowhere })),
    words: 0,
  };
}
