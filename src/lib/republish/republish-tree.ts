import type { Link, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import type { Origin } from '../origin.ts';
import { resolvePointers, type PointerTargets } from '../prose/prose-to-html.ts';
import type { Claim, Explainer, Section, Source } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';

/**
 * A whole explainer as one Markdown tree that stands on any other site: claims carry numbered notes with their dated
 * verdicts, sources stand at the end, links are absolute, and the credit line comes first and last.
 */
export function republishTree(explainer: Explainer, origin: Origin): Root {
  const strings = stringsFor(explainer.lang);
  const notes: Claim[] = [];
  const targets = targetsFor(explainer, origin, notes);
  const body = [
    ...resolvePointers(explainer.opening.tree, targets).children,
    ...explainer.sections.flatMap((section) => [
      heading(section.level, [text(section.title)], section.id),
      ...thenAndNow(section, explainer),
      ...shifted(resolvePointers(section.prose.tree, targets).children, section.level - 2),
    ]),
  ];
  const credit = creditLine(explainer, origin);
  return {
    type: 'root',
    children: [
      heading(1, [text(explainer.title)]),
      paragraph([text(explainer.dek)]),
      paragraph(credit),
      ...body,
      heading(2, [text(strings.notes)], 'notes'),
      numbered(notes.map((claim) => noteOn(claim, origin))),
      heading(2, [text(strings.sourcesTitle)], 'sources'),
      numbered(explainer.citations.map((source) => sourceLine(source, explainer.lang))),
      paragraph([...credit, text(` ${strings.licenceLine}`)]),
    ],
  };
}

function targetsFor(explainer: Explainer, origin: Origin, notes: Claim[]): PointerTargets {
  const { routes, absolute } = origin;
  const strings = stringsFor(explainer.lang);
  return {
    addressOf: ({ kind, target }) => {
      const [id = target, owner = explainer.id] = target.split('/').reverse();
      return kind === 'claim' ? absolute(routes.claim(owner, id)) : undefined;
    },
    note: ({ kind, target }) => {
      const claim = explainer.claims.find(({ id }) => kind === 'claim' && id === target);
      if (claim === undefined) return undefined;
      if (!notes.includes(claim)) notes.push(claim);
      const number = notes.indexOf(claim) + 1;
      return {
        number: `n${number}`,
        address: `#note-${number}`,
        label: `${strings.notes} ${number}`,
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

function creditLine(explainer: Explainer, { routes, absolute }: Origin): PhrasingContent[] {
  const address = absolute(routes.explainer(explainer.id));
  const strings = stringsFor(explainer.lang);
  const asOf = formatDate(explainer.recordAsOf, explainer.lang);
  const [before = '', after = ''] = strings.credit(explainer.title, asOf, address).split(address);
  return [text(before), link(address, address), text(after)].filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
}

function thenAndNow({ then, now }: Section, { lang }: Explainer): Paragraph[] {
  const strings = stringsFor(lang);
  return [
    ...(then ? [line(strings.thenLabel(then.label), then.text)] : []),
    ...(now ? [line(strings.nowLabel(now.label), now.text)] : []),
  ];
}

function line(label: string, words: string): Paragraph {
  return paragraph([{ type: 'strong', children: [text(`${label}:`)] }, text(` ${words}`)]);
}

function noteOn(claim: Claim, { routes, absolute }: Origin): NumberedItem {
  const strings = stringsFor(claim.explainer.lang);
  const since = formatDate(claim.history.at(-1)?.date ?? claim.claimedOn, claim.explainer.lang);
  const verdict = `${strings.verdicts[claim.verdict].name}, ${since}.`;
  return {
    prefix: 'note',
    children: [
      { type: 'strong', children: [text(verdict)] },
      text(` ${claim.summary} `),
      link(absolute(routes.claim(claim.explainer.id, claim.id)), strings.claimAndEvidence),
    ],
  };
}

function sourceLine(source: Source, lang: string): NumberedItem {
  const by = [source.authors.join(', '), source.publisher].filter(Boolean).join('. ');
  const title = source.url === undefined ? text(source.title) : link(source.url, source.title);
  return {
    prefix: 'source',
    children: [title, text(`. ${by && `${by}, `}${formatDate(source.issued, lang)}.`)],
  };
}

interface NumberedItem {
  readonly prefix: string;
  readonly children: PhrasingContent[];
}

function numbered(items: readonly NumberedItem[]): RootContent {
  return {
    type: 'list',
    ordered: true,
    spread: false,
    children: items.map(({ prefix, children }, at): ListItem => ({
      type: 'listItem',
      spread: false,
      data: { hProperties: { id: `${prefix}-${at + 1}` } },
      children: [paragraph(children)],
    })),
  };
}

function shifted(nodes: readonly RootContent[], by: number): RootContent[] {
  return nodes.map((node) =>
    node.type === 'heading' && by > 0 ? { ...node, depth: 4 as const } : node,
  );
}

function heading(depth: 1 | 2 | 3, children: PhrasingContent[], id?: string): RootContent {
  return { type: 'heading', depth, children, data: id ? { hProperties: { id } } : {} };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(url: string, words: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}
