import type { Image, Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { pinnedId } from '../../prose/pin-headings.ts';
import type { Problem, RuleName } from '../../problems/problem.ts';
import { isSafeAddress } from '../../prose/safe-address.ts';
import { nearestName } from '../../problems/nearest-name.ts';
import { readPointer } from '../../references/pointer.ts';
import { nodesOf, type Rule, type Text } from './context.ts';
import { pointAt, typedPlace, type Point } from './typed-place.ts';

const POINTER_KINDS = ['claim', 'term', 'event', 'person', 'source'];

/** Images say what they show, and not what their caption says already. */
export const imagesDescribed: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const { path } = text;
    const problems: Problem[] = [];
    for (const image of nodesOf(text, 'image')) {
      const alt = (image.alt ?? '').trim();
      if (alt === '')
        problems.push(
          at(
            'image-without-text',
            path,
            image,
            'The image has no alternative text.',
            'Write what it shows between the square brackets: ![A bridge at low tide](bridge.png).',
          ),
        );
      else if (alt.toLowerCase() === (image.title ?? '').trim().toLowerCase())
        problems.push(
          at(
            'image-repeats-caption',
            path,
            image,
            'The alternative text repeats the caption, so that it would be read out twice.',
            'Say what the image shows; leave to the caption what it means.',
          ),
        );
    }
    return problems;
  });

/** Pages load nothing from other sites. */
export const imagesOurs: Rule = ({ texts }) =>
  texts.flatMap((text) =>
    addressesIn(text)
      .filter(({ type, url }) => type === 'image' && /^(?:https?:)?[/\\]{2}/i.test(url))
      .map((node): Problem => ({
        rule: 'image-from-outside',
        file: `content/${text.path}`,
        place: placeOfAddress(node, text),
        message: `The image at "${node.url}" lies on another site.`,
        hint: 'Link to it, or publish a copy with this site.',
      })),
  );

/** Headings go down one level at a time, and carry their permanent address. */
export const headingsInOrder: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const { path, isStory } = text;
    const problems: Problem[] = [];
    // Above them stand the page's title and, in the story, the section's.
    const highest = isStory ? 3 : 2;
    let level = highest - 1;
    for (const heading of nodesOf(text, 'heading')) {
      if (heading.depth > level + 1 || heading.depth < highest)
        problems.push(
          at(
            'heading-level',
            path,
            heading,
            `A heading of level ${heading.depth} cannot stand here.`,
            isStory
              ? 'Headings within a section begin with ### and go down one level at a time.'
              : 'Headings begin with ## and go down one level at a time.',
          ),
        );
      level = heading.depth;
      if (isStory && pinnedId(heading) === undefined)
        problems.push(
          at(
            'heading-without-id',
            path,
            heading,
            `The heading "${toString(heading)}" has no permanent address.`,
            'Pin one at its end: ### Who pays? [#who-pays]',
          ),
        );
    }
    return problems;
  });

/** Links to other hosts are encrypted. */
export const linksEncrypted: Rule = ({ texts }) =>
  texts.flatMap((text) =>
    addressesIn(text)
      .filter(({ url }) => /^http:/i.test(url))
      .map((node): Problem => ({
        rule: 'plain-http',
        file: `content/${text.path}`,
        place: placeOfAddress(node, text),
        message: `The link to ${node.url} is not encrypted.`,
        hint: 'Use https, or an archived copy.',
      })),
  );

/** The same for sources. */
export const sourcesEncrypted: Rule = ({ content }) =>
  content.sources.flatMap(({ path, data }) =>
    data.references.flatMap(({ URL: address }, place): Problem[] =>
      address === undefined || !/^http:/i.test(address)
        ? []
        : [
            {
              rule: 'plain-http',
              file: `content/${path}`,
              place: { field: ['references', place, 'URL'] },
              message: `The link to ${address} is not encrypted.`,
              hint: 'Use https, or an archived copy.',
            },
          ],
    ),
  );

/** Addresses of links and images are the web's, this site's own, or pointers at the record. */
export const addressesSafe: Rule = ({ texts }) =>
  texts.flatMap((text) =>
    addressesIn(text)
      .filter(({ url }) => readPointer(url) === undefined && !isSafeAddress(url))
      .map((node): Problem => {
        const { url } = node;
        const scheme = /^[^:]*/.exec(url)?.[0] ?? '';
        const nearest = nearestName(scheme, POINTER_KINDS);
        return {
          rule: 'unsafe-address',
          file: `content/${text.path}`,
          place: placeOfAddress(node, text),
          message: `The address "${url}" begins with "${scheme}:", which no link here may carry.`,
          hint:
            nearest === undefined
              ? 'Addresses begin with https:, or with claim:, term:, event:, person: or source:.'
              : `Did you mean "${nearest}:"?`,
        };
      }),
  );

/** What is left in a text of a pointer or citation that lacks a bracket: Markdown would print it as it stands. */
const REMAINS = new RegExp(
  `\\((?:${POINTER_KINDS.join('|')}):[a-z0-9][a-z0-9/-]*|\\[@(?![^\\[]*\\])|@[a-z0-9-]+\\]`,
  'g',
);

/** What all of it has in it. */
const MAY_REMAIN = new RegExp(`@|\\((?:${POINTER_KINDS.join('|')}):`);
const REMAIN = new RegExp(REMAINS, '');

/** Pointers and citations are whole. */
export const pointersWhole: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const { path, body } = text;
    const problems: Problem[] = [];
    for (const node of nodesOf(text, 'text')) {
      if (!MAY_REMAIN.test(node.value)) continue;
      const typed = node.value.replace(/\[@[^\]]*\]/g, (whole) => ' '.repeat(whole.length));
      if (!REMAIN.test(typed)) continue;
      for (const { 0: remains, index } of typed.matchAll(REMAINS))
        problems.push({
          rule: 'broken-pointer',
          file: `content/${path}`,
          place: typedPlace(node, body, index),
          message: `"${remains}" is part of a pointer that lacks a bracket: it would be printed as it stands.`,
          hint: 'Write [words](claim:some-id), or [@some-source].',
        });
    }
    return problems;
  });

/** Texts are Markdown: HTML in them would be left out. */
export const textsWithoutHtml: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const { path } = text;
    const problems: Problem[] = [];
    for (const html of nodesOf(text, 'html')) {
      const rest = html.value.replace(/<!--[\s\S]*?-->/g, '').trim();
      // A closing tag belongs to one that has been told of.
      if (rest !== '' && !rest.startsWith('</'))
        problems.push(
          at(
            'html-in-text',
            path,
            html,
            'The text holds HTML, which would be left out.',
            'Write it as Markdown. To print the sign <, put a backslash in front: \\<.',
          ),
        );
    }
    return problems;
  });

/** The links and images of a text. */
function addressesIn(text: Text): readonly (Link | Image)[] {
  const links = nodesOf(text, 'link');
  const images = nodesOf(text, 'image');
  if (images.length === 0) return links;
  const offsetOf = ({ position }: Link | Image) => position?.start.offset ?? 0;
  return [...links, ...images].sort((a, b) => offsetOf(a) - offsetOf(b));
}

/** Where the address of a link or image was typed. */
function placeOfAddress(node: Link | Image, { body }: Text): Point {
  const start = node.position?.start.offset ?? 0;
  const typed = body.slice(start, node.position?.end.offset ?? start);
  return pointAt(body, start + Math.max(0, typed.lastIndexOf(node.url)));
}

function at(rule: RuleName, path: string, node: Nodes, message: string, hint: string): Problem {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { rule, file: `content/${path}`, place: { line, column }, message, hint };
}
