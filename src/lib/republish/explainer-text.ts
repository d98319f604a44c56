import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { heading, line, paragraph, strong } from '../markdown/build-nodes.ts';
import type { Origin } from '../origin.ts';
import { resolvePointers, type PointerTargets } from '../prose/prose-to-html.ts';
import type { Prose } from '../prose/parse-prose.ts';
import type { Pointer } from '../references/pointer.ts';
import type { Figure } from '../record/figure.ts';
import type { Claim, Explainer, Section } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';

/** The text of an explainer for another place, and the claims that it has notes on, in the order of their numbers. */
export interface ExplainerText {
  readonly body: RootContent[];
  readonly notes: readonly Claim[];
}

interface Making {
  /** What stands for a figure. */
  readonly figure: (figure: Figure) => RootContent[];
  /** Where a pointer leads, claims apart: they lead to their pages. */
  readonly addressOf?: (pointer: Pointer) => string | undefined;
}

/** Opening and sections with numbered notes on claims and numbered sources; figures where they were placed. */
export function explainerText(explainer: Explainer, origin: Origin, making: Making): ExplainerText {
  const notes: Claim[] = [];
  const targets = targetsFor(explainer, origin, making, notes);
  const text = (prose: Prose) => {
    const { children } = resolvePointers(prose.tree, targets);
    return placeFigures(children, prose, explainer, making);
  };
  const body = [
    ...text(explainer.opening),
    ...explainer.sections.flatMap((section) => [
      heading(section.level, section.title, section.id),
      ...thenAndNow(section, explainer),
      ...shifted(text(section.prose), section.level - 2),
    ]),
  ];
  return { body, notes };
}

function targetsFor(
  explainer: Explainer,
  { routes, absolute }: Origin,
  { addressOf }: Making,
  notes: Claim[],
): PointerTargets {
  const strings = stringsFor(explainer.lang);
  return {
    addressOf: (pointer) => {
      const [id = pointer.target, owner = explainer.id] = pointer.target.split('/').reverse();
      return pointer.kind === 'claim' ? absolute(routes.claim(owner, id)) : addressOf?.(pointer);
    },
    note: ({ kind, target }) => {
      const claim = explainer.claims.find(({ id }) => kind === 'claim' && id === target);
      if (claim === undefined) return undefined;
      if (!notes.includes(claim)) notes.push(claim);
      const number = notes.indexOf(claim) + 1;
      return {
        number: `n${number}`,
        address: `#note-${number}`,
        label: strings.republish.note(number),
      };
    },
    citation: (id) => {
      const at = explainer.citations.findIndex((source) => source.id === id);
      const source = explainer.citations[at];
      if (source === undefined) return undefined;
      const label = strings.sourceNumber(at + 1, source.title);
      return { number: at + 1, address: `#source-${at + 1}`, label };
    },
  };
}

/** Puts each figure before what stood below it in the author's text. */
function placeFigures(
  children: readonly RootContent[],
  { components }: Prose,
  { figures }: Explainer,
  making: Making,
): RootContent[] {
  const placed = components.flatMap(({ id, line }) => {
    const figure = figures.find((entry) => entry.id === id);
    return figure === undefined ? [] : [{ figure, line }];
  });
  const nodes = children.flatMap((node) => {
    const start = node.position?.start.line ?? 0;
    const above: typeof placed = [];
    while (placed[0] !== undefined && placed[0].line < start) above.push(...placed.splice(0, 1));
    return [...above.flatMap(({ figure }) => making.figure(figure)), node];
  });
  return [...nodes, ...placed.flatMap(({ figure }) => making.figure(figure))];
}

function thenAndNow({ then, now }: Section, { lang }: Explainer): Paragraph[] {
  const strings = stringsFor(lang);
  return [
    ...(then ? [paragraph(...labelled(strings.thenLabel(then.label), then.text))] : []),
    ...(now ? [paragraph(...labelled(strings.nowLabel(now.label), now.text))] : []),
  ];
}

function labelled(label: string, words: string): PhrasingContent[] {
  return line(strong(`${label}:`), ` ${words}`);
}

function shifted(nodes: readonly RootContent[], by: number): RootContent[] {
  return nodes.map((node) =>
    node.type === 'heading' && by > 0 ? { ...node, depth: 4 as const } : node,
  );
}
