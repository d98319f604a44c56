import type { Nodes, Root } from 'mdast';
import { copyTree } from '../prose/copy-tree.ts';
import { setTypography } from '../prose/set-typography.ts';
import type { Claim, Explainer, Mention } from '../record/record.ts';
import { cutAtCitations, readPointer, type Pointer } from '../references/pointer.ts';

/** A phrase of the published text and what stands next to it there, to find it by. */
interface Quote {
  readonly exact: string;
  /** Left out where nothing stands there but a citation or the end of the paragraph. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** How much text beside a phrase is given: what the usual search with mistakes (bitap) takes at once. */
const CONTEXT = 32;

/** A run of text without anything between its letters; `claim` where it is the phrase of one. */
interface Run {
  readonly text: string;
  readonly claim?: Pointer;
}

/** A place in a text that states a claim, with the words as they are published there. */
export interface ClaimQuote {
  readonly claim: Claim;
  readonly mention: Mention;
  readonly quote: Quote;
}

/** Where the text of an explainer states claims of the record, in reading order. */
export function claimQuotes(explainer: Explainer, claims: readonly Claim[]): ClaimQuote[] {
  const stated = new Map(
    claims.flatMap((claim) =>
      claim.mentions
        .filter((mention) => mention.explainer === explainer)
        .map((mention) => {
          const { section, target, nth } = mention;
          return [keyOf(section?.id, target, nth), { claim, mention }] as const;
        }),
    ),
  );
  const texts = [
    { id: undefined, prose: explainer.opening },
    ...explainer.sections.map(({ id, prose }) => ({ id, prose })),
  ];
  return texts.flatMap(({ id, prose }) =>
    quotesIn(prose.tree).flatMap(({ target, nth, quote }) => {
      const found = stated.get(keyOf(id, target, nth));
      return found === undefined ? [] : [{ ...found, quote }];
    }),
  );
}

function keyOf(section: string | undefined, target: string, nth: number): string {
  return `${section ?? ''} ${target} ${nth}`;
}

function quotesIn(tree: Root): { target: string; nth: number; quote: Quote }[] {
  const copy = copyTree(tree);
  setTypography(copy);
  const counts = new Map<string, number>();
  return blocksOf(copy).flatMap((block) => {
    const runs = runsOf(block);
    return runs.flatMap(({ text, claim }, at) => {
      if (claim === undefined) return [];
      const nth = (counts.get(claim.target) ?? 0) + 1;
      counts.set(claim.target, nth);
      const before = runs[at - 1]?.text.slice(-CONTEXT) ?? '';
      const after = runs[at + 1]?.text.slice(0, CONTEXT) ?? '';
      const quote = {
        exact: text,
        ...(before === '' ? {} : { prefix: before }),
        ...(after === '' ? {} : { suffix: after }),
      };
      return [{ target: claim.target, nth, quote }];
    });
  });
}

/** Paragraphs, headings and whatever else holds text itself. */
function blocksOf(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

/**
 * The text of a block, cut where the page has more than the words: an empty run stands for a citation, and a term ends a
 * run because its definition stands there.
 */
function runsOf(block: Nodes): Run[] {
  const runs: Run[] = [{ text: '' }];
  const add = (text: string) => {
    const last = runs.at(-1);
    if (last !== undefined && last.claim === undefined)
      runs[runs.length - 1] = { text: last.text + text };
    else runs.push({ text });
  };
  const read = (node: Nodes): void => {
    if (node.type === 'text')
      for (const { text, ids } of cutAtCitations(node.value)) {
        if (ids === undefined) add(text);
        else runs.push({ text: '' });
      }
    else if (node.type === 'inlineCode') add(node.value);
    else if (node.type === 'link') readLink(node);
    else if ('children' in node) node.children.forEach(read);
  };
  const readLink = (link: Extract<Nodes, { type: 'link' }>): void => {
    const pointer = readPointer(link.url);
    if (pointer?.kind !== 'claim') link.children.forEach(read);
    else runs.push({ text: textOf(link), claim: pointer }, { text: '' });
    if (pointer?.kind === 'term') runs.push({ text: '' });
  };
  read(block);
  return runs;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
