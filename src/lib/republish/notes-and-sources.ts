import type { List, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { date, item, line, link, list, strong, type Piece } from '../markdown/build-nodes.ts';
import type { Origin } from '../origin.ts';
import { standing } from '../record/verdict-at.ts';
import type { Claim, Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { sourceLine } from './source-line.ts';

/** The ids of the numbers in a text, by the address that they lead to, in reading order. */
export type NumbersByTarget = ReadonlyMap<string, readonly string[]>;

const NO_NUMBERS: NumbersByTarget = new Map();

/** Gives every superior number of a text an id, in place, so that what it leads to can lead back. */
export function markNumbers(children: readonly RootContent[]): NumbersByTarget {
  const numbers = new Map<string, string[]>();
  visit({ type: 'root', children: [...children] }, 'emphasis', (node) => {
    const [target] = node.children;
    if (node.data?.hName !== 'sup' || target?.type !== 'link') return;
    const ids = numbers.get(target.url) ?? [];
    const id = `to-${target.url.slice(1)}${ids.length === 0 ? '' : `-${ids.length + 1}`}`;
    node.data.hProperties = { id };
    numbers.set(target.url, [...ids, id]);
  });
  return numbers;
}

/** The notes of a text: each claim's dated verdict, why, and the way to its evidence. */
export function noteList(
  notes: readonly Claim[],
  origin: Origin,
  numbers: NumbersByTarget = NO_NUMBERS,
): List[] {
  const lang = notes[0]?.explainer.lang ?? 'en';
  return numbered(
    'note',
    notes.map((claim) => noteOn(claim, origin)),
    numbers,
    lang,
  );
}

/** The sources that a text cites, in the order of their numbers. One leads back to where it is cited first. */
export function sourceList({ citations, lang }: Explainer, numbers = NO_NUMBERS): List[] {
  const first = new Map([...numbers].map(([target, ids]) => [target, ids.slice(0, 1)]));
  return numbered(
    'source',
    citations.map((source) => sourceLine(source, lang)),
    first,
    lang,
  );
}

function noteOn(claim: Claim, { routes, absolute }: Origin): PhrasingContent[] {
  const { lang, id } = claim.explainer;
  const strings = stringsFor(lang);
  const { since, before } = standing(claim);
  const was = before && strings.verdicts[before.verdict].name.toLowerCase();
  return line(
    strong(
      `${strings.verdicts[claim.verdict].name}, ${strings.republish.since} `,
      date(since.date, lang),
      was === undefined ? '.' : `; ${strings.republish.was} ${was}.`,
    ),
    ` ${claim.summary} `,
    link(absolute(routes.claim(id, claim.id)), strings.claimAndEvidence),
  );
}

function numbered(
  prefix: string,
  lines: readonly PhrasingContent[][],
  numbers: NumbersByTarget,
  lang: string,
): List[] {
  const items = lines.map((pieces, at) => {
    const id = `${prefix}-${at + 1}`;
    const back = (numbers.get(`#${id}`) ?? []).flatMap((number, nth): Piece[] => [
      ' ',
      backLink(`#${number}`, nth, lang),
    ]);
    return { ...item(line(...pieces, ...back)), data: { hProperties: { id } } };
  });
  return list(items, 'ordered');
}

function backLink(url: string, nth: number, lang: string): PhrasingContent {
  const { backToText } = stringsFor(lang).republish;
  const words = nth === 0 ? '↩' : `↩${nth + 1}`;
  const ariaLabel = backToText(nth + 1);
  return { ...link(url, words), data: { hProperties: { ariaLabel } } };
}
