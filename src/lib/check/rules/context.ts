import type { Nodes, Root } from 'mdast';
import type { PartialDate } from '../../dates/partial-date.ts';
import type { Prose } from '../../prose/parse-prose.ts';
import { walk } from '../../prose/walk.ts';
import type { Content } from '../../record/content.ts';
import type { PlainRecord } from '../../record/record.ts';
import type { Problem } from '../../problems/problem.ts';
import type { HouseStyle } from '../../schemas/house-style.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly content: Content;
  readonly record: PlainRecord;
  /** Some texts of the record. */
  readonly texts: readonly Text[];
  /** Words that the house avoids. */
  readonly houseStyle: HouseStyle;
  /** When a source was published, by its id. */
  readonly issued: ReadonlyMap<string, PartialDate>;
  /** Whether a file, by its path below `content/`, may have odd characters: see `hasOddCharacters`. */
  readonly mayBeOdd: (path: string) => boolean;
  /** The day to hold deadlines against, `YYYY-MM-DD`: given, never read from the clock. */
  readonly today: string;
}

/** A rule: the content in, problems out. */
export type Rule = (context: RuleContext) => Problem[];

/** A text of the content: its tree with positions in its file. */
export interface Text {
  /** Path below `content/`. */
  readonly path: string;
  readonly tree: Root;
  /** Every node of the tree by its type, in reading order. */
  readonly nodes: ReadonlyMap<string, readonly Nodes[]>;
  /** What the tree was parsed from. */
  readonly body: string;
  readonly sentences: readonly Sentence[];
  /** What reads in an explainer's running text, as against reasoning, glossary and pages about the site. */
  readonly isStory: boolean;
}

/**
 * Every text of the record, with what was typed, in portions: those of an explainer, then those that all share. Their
 * sentences and nodes take more room than all else, so that each portion is let go before the next.
 */
export function* textsOf(
  { explainers, terms, pages }: PlainRecord,
  content: Content,
): Generator<Text[]> {
  const bodies = new Map(
    [
      ...[...content.explainers, ...content.sections, ...content.claims],
      ...[...content.terms, ...content.pages],
    ].map(({ path, body }) => [path, body]),
  );
  const text = (path: string, { tree }: Prose, isStory = false): Text => {
    const body = bodies.get(path) ?? '';
    const nodes = new Map<string, Nodes[]>();
    walk(tree, (node) => {
      const alike = nodes.get(node.type);
      if (alike === undefined) nodes.set(node.type, [node]);
      else alike.push(node);
    });
    const sentences = sentencesOf(nodesOf({ nodes }, 'paragraph'), body);
    return { path, tree, nodes, body, isStory, sentences };
  };
  for (const { id: explainer, opening, sections, claims } of explainers)
    yield [
      text(`explainers/${explainer}/index.mdx`, opening, true),
      ...sections.map(({ path, prose }) => text(path, prose, true)),
      ...claims.map(({ id, reasoning }) =>
        text(`explainers/${explainer}/claims/${id}.md`, reasoning),
      ),
    ];
  yield [
    ...terms.map(({ id, prose }) => text(`glossary/${id}.md`, prose)),
    ...pages.map(({ id, prose }) => text(`pages/${id}.md`, prose)),
  ];
}

/** The nodes of one type. */
export function nodesOf<Type extends Nodes['type']>(
  { nodes }: Pick<Text, 'nodes'>,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  // Under each type stand nodes of that type alone.
  return (nodes.get(type) ?? []) as Extract<Nodes, { type: Type }>[];
}
