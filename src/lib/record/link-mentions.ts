import type { Prose } from '../prose/parse-prose.ts';
import type { ExplainerData } from '../schemas/explainer.ts';
import type { Entry } from './content.ts';
import { connect } from './link-shared.ts';
import type { Linker } from './linker.ts';
import type { PointerKind } from '../references/pointer.ts';
import type { Claim, Explainer, Mention, Section, Source, Term } from './record.ts';

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
  const anchors = new Set<string>();
  const former: { anchors: string[]; mention: { formerAnchors: string[] } }[] = [];
  const read = (prose: Prose, path: string, section: Section | undefined) => {
    const beside: Beside[] = [];
    for (const reference of prose.references) {
      const from = { path, explainer: explainer.id, as: 'The text points to' };
      const found = linker.findReference<Mentioned>(reference, from);
      if (found === undefined) continue;
      // Another explainer's claim may have the same id: on this page their anchors differ.
      const key = `${reference.kind}:${found.id}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const mention = {
        kind: reference.kind,
        explainer,
        target: reference.target,
        section,
        text: reference.text,
        nth: reference.nth,
        anchor: anchorOf(reference.kind, found.id, count),
        formerAnchors: [],
      };
      connect<Mention>(found.mentions, mention);
      anchors.add(mention.anchor);
      former.push({
        anchors: found.formerly.map((id) => anchorOf(reference.kind, id, count)),
        mention,
      });
      beside.push({ kind: reference.kind, found, block: blockAt(prose, reference.line) });
      if (reference.kind === 'source') connect(met.sources, found as unknown as Source);
      const claim = reference.kind === 'claim' ? (found as unknown as Claim) : undefined;
      if (claim?.explainer === explainer) connect(met.claims, claim);
    }
    linkTermsBeside(beside);
  };
  read(explainer.opening, entry.path, undefined);
  for (const section of explainer.sections) read(section.prose, section.path, section);
  // Another explainer's claim may have an id that a claim had here before: what has it now keeps it.
  for (const { anchors: ids, mention } of former)
    for (const id of ids)
      if (!anchors.has(id)) {
        anchors.add(id);
        mention.formerAnchors.push(id);
      }
  return met;
}

/** What a block of the text (a paragraph, say) points to. */
interface Beside {
  readonly kind: PointerKind;
  readonly found: Mentioned;
  readonly block: number;
}

/** Joins each claim to the terms of the paragraph that states it: what a reader may want explained. */
function linkTermsBeside(beside: readonly Beside[]): void {
  const claims = beside.filter(({ kind }) => kind === 'claim');
  for (const { found, block } of claims)
    for (const other of beside)
      if (other.kind === 'term' && other.block === block)
        connect((found as unknown as Claim).terms, other.found as unknown as Term);
}

function blockAt({ blockEnds }: Prose, line: number): number {
  return blockEnds.findIndex((end) => line <= end);
}

interface Mentioned {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly mentions: readonly Mention[];
}

/** The fragment of a mention: `claim-some-id` for the first on the page, `claim-some-id-2` for the next. */
function anchorOf(kind: string, id: string, count: number): string {
  return count === 1 ? `${kind}-${id}` : `${kind}-${id}-${count}`;
}
