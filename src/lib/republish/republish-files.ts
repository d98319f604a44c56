import type { Nodes as HastNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { markLanguages } from '../mark-languages.ts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { republishTree } from './republish-tree.ts';

const markdown = remark().data('settings', { bullet: '-', emphasis: '*', rule: '-' }).freeze();

/** The explainer as clean HTML to paste into another site: no classes, no scripts, no styles. */
export function republishHtml(explainer: Explainer, origin: Origin): string {
  const hast = toHast(republishTree(explainer, origin)) as HastNodes;
  return markLanguages(`<article lang="${explainer.lang}">\n${toHtml(hast)}\n</article>\n`);
}

/** The explainer as Markdown (CommonMark): notes and sources are numbered in square brackets. */
export function republishMarkdown(explainer: Explainer, origin: Origin): string {
  const tree = republishTree(explainer, origin);
  numbersInBrackets(tree);
  return markdown.stringify(tree);
}

function numbersInBrackets(tree: Root): void {
  visit(tree, 'emphasis', (node, index, parent) => {
    if (node.data?.hName !== 'sup' || parent === undefined || index === undefined) return;
    const [link] = node.children;
    const [words] = link?.type === 'link' ? link.children : [];
    const value = words?.type === 'text' ? `[${words.value}]` : '';
    parent.children.splice(index, 1, { type: 'text', value });
  });
}
