import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Origin } from '../origin.ts';
import { resolvePointers } from '../prose/prose-to-html.ts';
import { recordTargets } from '../prose/record-targets.ts';
import type { Claim, Explainer, Mention, PlainRecord, TimelineEvent } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, heading, item, line, link, list, paragraph, type Piece } from './build-nodes.ts';

/** A page of the site as Markdown. */
export interface MarkdownPage {
  /** The path of the page that it says the same as. */
  readonly path: string;
  readonly title: string;
  /** One or two sentences. */
  readonly about: string;
  /** All below the title and the description. Made when asked for: most builds need all, a reader one. */
  readonly content: () => readonly RootContent[];
  readonly lang: string;
}

/** What every page is made from. */
export interface PageContext {
  readonly record: PlainRecord;
  readonly origin: Origin;
}

/** The whole tree of a page: its title, what it is about, its content, and where it comes from. */
export function pageTree(page: MarkdownPage, { absolute }: Origin): RootContent[] {
  const strings = stringsFor(page.lang);
  const address = absolute(page.path);
  return [
    heading(1, page.title),
    paragraph(page.about),
    ...page.content(),
    paragraph(
      `${strings.siteName}. ${strings.republish.markdownOf} `,
      link(address, address),
      ` ${strings.licenceLine}`,
    ),
  ];
}

/** A part of a page under a heading; nothing where it holds nothing. */
export function part(title: string, nodes: readonly RootContent[]): RootContent[] {
  return nodes.length === 0 ? [] : [heading(2, title), ...nodes];
}

/** A list of things that are each one line. */
export function bullets(lines: readonly (readonly Piece[])[]): RootContent[] {
  return list(lines.map((pieces) => item(line(...pieces))));
}

export function claimLink(claim: Claim, { routes, absolute }: Origin): PhrasingContent {
  return link(absolute(routes.claim(claim.explainer.id, claim.id)), claim.title);
}

export function eventLink(event: TimelineEvent, { routes, absolute }: Origin): PhrasingContent {
  return link(absolute(routes.timeline(event.explainer.id, event.id)), event.title);
}

/** When an event was: its day, or its first and last. */
export function eventDates({ date: first, end, explainer: { lang } }: TimelineEvent): Piece[] {
  return [date(first, lang), ...(end === undefined ? [] : [' – ', date(end, lang)])];
}

/** The sections in which something is mentioned, each once. */
export function mentionBullets(
  mentions: readonly Mention[],
  { routes, absolute }: Origin,
): RootContent[] {
  const places = new Map(
    mentions.map((mention) => [`${mention.explainer.id}/${mention.section?.id ?? ''}`, mention]),
  );
  return bullets(
    [...places.values()].map(({ explainer, section }) => {
      const place = section?.title ?? stringsFor(explainer.lang).opening;
      const address = absolute(routes.explainer(explainer.id, section?.id));
      return [link(address, `${explainer.shortTitle}: ${place}`)];
    }),
  );
}

/** A text of the record in which pointers and citations lead to whole addresses of the site. */
export function proseNodes(
  tree: Root,
  { record, origin }: PageContext,
  lang: string,
  explainer?: Explainer,
): RootContent[] {
  const { routes, absolute } = origin;
  const targets = recordTargets({ record, routes, lang, explainer: explainer?.id });
  return resolvePointers(tree, {
    addressOf: (pointer) => {
      const path = targets.addressOf(pointer);
      return path === undefined ? undefined : absolute(path);
    },
    citation: (id) => {
      const target = targets.citation(id);
      return target === undefined ? undefined : { ...target, address: absolute(target.address) };
    },
  }).children;
}
