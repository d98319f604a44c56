import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Makes links such as `[words][1]`, whose address stands elsewhere in the file, into plain links, in place: what is true
 * of a plain link's address then holds for them too.
 */
export function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  visit(tree, 'linkReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const { children, position } = node;
    const { url, title } = definition;
    parent.children.splice(index, 1, { type: 'link', url, title, children, position });
  });
  visit(tree, 'imageReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const { alt, position } = node;
    const { url, title } = definition;
    parent.children.splice(index, 1, { type: 'image', url, title, alt, position });
  });
}
