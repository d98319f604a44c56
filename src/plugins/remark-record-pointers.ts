import type { Link, PhrasingContent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readContentPath } from '../lib/content-paths.ts';
import { cutAtCitations, readPointer, type PointerKind } from '../lib/references/pointer.ts';
import { inlineDefinitions } from '../lib/prose/inline-definitions.ts';
import { isSafeAddress } from '../lib/prose/safe-address.ts';

/** The components that stand for each kind of pointer; whoever renders the text hands them in. */
const COMPONENTS: { readonly [kind in PointerKind]: string } = {
  claim: 'ClaimPhrase',
  term: 'TermPhrase',
  event: 'EventLink',
  person: 'PersonLink',
  source: 'SourceLink',
};

/**
 * Turns links such as `[words](claim:some-id)` and citations such as `[@one; @two]` into elements that look themselves
 * up in the record. `nth` counts the pointers to one target within a file, so that the first can be told from the rest.
 */
export default function remarkRecordPointers() {
  return (tree: Root, file: VFile): void => {
    inlineDefinitions(tree);
    const place = placeOf(file);
    const counts = new Map<string, number>();
    const countUp = (kind: PointerKind, target: string) => {
      const nth = (counts.get(`${kind}:${target}`) ?? 0) + 1;
      counts.set(`${kind}:${target}`, nth);
      return nth;
    };
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'text') {
        const pieces = cutAtCitations(node.value).map((piece): PhrasingContent => {
          if (piece.ids === undefined) return { type: 'text', value: piece.text };
          const first = piece.ids.filter((id) => countUp('source', id) === 1);
          return element(
            'Citation',
            { ...place, ids: piece.ids.join(' '), first: first.join(' ') },
            [],
          );
        });
        parent.children.splice(index, 1, ...pieces);
        return [SKIP, index + pieces.length];
      }
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure')
        node.attributes.push(attribute('explainer', place.explainer));
      if (node.type !== 'link') return;
      const pointer = readPointer(node.url);
      if (pointer === undefined) {
        if (!isSafeAddress(node.url)) parent.children.splice(index, 1, ...node.children);
        return;
      }
      const nth = String(countUp(pointer.kind, pointer.target));
      const attributes = { ...place, target: pointer.target, nth };
      const children = pointer.kind === 'claim' ? withMark(node, attributes) : node.children;
      parent.children.splice(index, 1, element(COMPONENTS[pointer.kind], attributes, children));
      return [SKIP, index + 1];
    });
  };
}

/** Which explainer and section a file is, for the components to know where they stand. */
function placeOf(file: VFile): { explainer: string; section: string } {
  const [, path = ''] = /(?:^|[\\/])content[\\/](.*)$/.exec(file.path) ?? [];
  const parsed = readContentPath(path.replaceAll('\\', '/'));
  return {
    explainer: parsed !== undefined && 'explainer' in parsed ? parsed.explainer : '',
    section: parsed?.kind === 'section' ? parsed.id : '',
  };
}

/** Glues the verdict's mark to the phrase's last word, so that it never stands alone on a line. */
function withMark(link: Link, attributes: { [name: string]: string }): PhrasingContent[] {
  const mark = element('ClaimMark', attributes, []);
  const last = link.children.at(-1);
  const [, head = '', word = ''] =
    last?.type === 'text' ? (/^([\s\S]*?)(\S+)$/.exec(last.value) ?? []) : [];
  if (word === '') return [...link.children, element('span', { class: 'nb' }, [mark])];
  const glued = element('span', { class: 'nb' }, [{ type: 'text', value: word }, mark]);
  return [...link.children.slice(0, -1), { type: 'text', value: head }, glued];
}

function element(
  name: string,
  attributes: { [name: string]: string },
  children: PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
    children,
  };
}

function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
