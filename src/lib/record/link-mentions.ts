import type { Prose } from '../prose/parse-prose.ts';
import type { ExplainerData } from '../schemas/explainer.ts';
import type { Entry } from './content.ts';
import { connect } from './link-shared.ts';
import type { Linker } from './linker.ts';
import type { Claim, Explainer, Mention, Section, Source } from './record.ts';

interface Met {
  /** Sources by first citation. */
  readonly sources: Source[];
  /** Claims of this explainer by first mention. */
  readonly claims: Claim[];
}

/**
 * Joins each pointer of an explainer's text to what it points at, both ways, and says in which order a reader meets the
 * claims and the sources.
 */
export function linkMentions(
  explainer: Explainer,
  entry: Entry<ExplainerData>,
  linker: Linker,
): Met {
  const met: Met = { sources: [], claims: [] };
  const counts = new Map<string, number>();
  const read = (prose: Prose, path: string, section: Section | undefined) => {
    for (const reference of prose.references) {
      const from = { path, explainer: explainer.id, as: 'The text points to' };
      const found = linker.findReference<Mentioned>(reference, from);
      if (found === undefined) continue;
      // Another explainer's claim may have the same id: on this page their anchors differ.
      const key = `${reference.kind}:${found.id}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      connect<Mention>(found.mentions, {
        kind: reference.kind,
        explainer,
        target: reference.target,
        section,
        text: reference.text,
        nth: reference.nth,
        anchor: anchorOf(reference.kind, found.id, count),
      });
      if (reference.kind === 'source') connect(met.sources, found as unknown as Source);
      const claim = reference.kind === 'claim' ? (found as unknown as Claim) : undefined;
      if (claim?.explainer === explainer) connect(met.claims, claim);
    }
  };
  read(explainer.opening, entry.path, undefined);
  for (const section of explainer.sections) read(section.prose, section.path, section);
  return met;
}

interface Mentioned {
  readonly id: string;
  readonly mentions: readonly Mention[];
}

/** The fragment of a mention: `claim-some-id` for the first on the page, `claim-some-id-2` for the next. */
function anchorOf(kind: string, id: string, count: number): string {
  return count === 1 ? `${kind}-${id}` : `${kind}-${id}-${count}`;
}
