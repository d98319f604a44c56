import { addressesOf } from '../addresses/addresses.ts';
import { LOCK_FILE, type AnchorsLock, type LockedAddress } from '../addresses/anchors-lock.ts';
import { nearestName } from '../problems/nearest-name.ts';
import type { Problem } from '../problems/problem.ts';
import type { Content } from '../record/content.ts';
import type { PlainRecord } from '../record/record.ts';
import { createRoutes } from '../routes.ts';
import { hasFormerIds, namedThings, type NamedThing } from './named-things.ts';

const MOST_LOST = 50;
const MOST_NAMED = 5;
const ELSE = 'the address of something else';
/** Ids that the pages themselves use beside those that authors give. */
const OWN_IDS = ['main', 'sources', 'differences', 'republish'];

/**
 * Published addresses that no longer answer, and old ids that could not answer since something else has them. A new
 * address that is not in the list yet is no problem: it is promised when it is published, and may change until then.
 */
export function checkAddresses(
  content: Content,
  record: PlainRecord,
  { addresses: locked }: AnchorsLock,
): Problem[] {
  // Both take a list of every address: most sites have nothing to hold against it.
  const hasFormer = hasFormerIds(content, record);
  if (!hasFormer && locked.length === 0) return [];
  const things = namedThings(content, record);
  return [
    ...(hasFormer ? aliasesInUse(things, record) : []),
    ...(locked.length > 0 ? lostAddresses(things, record, locked) : []),
  ];
}

/** What stands in the list of published addresses and is none. */
export function brokenLines({ mistakes }: AnchorsLock): Problem[] {
  return mistakes.map(({ line, message }) => ({
    rule: 'broken-lock',
    file: `content/${LOCK_FILE}`,
    place: { line, column: 1 },
    message,
    hint: 'Only "npm run anchors" writes this file: take out what something else put there.',
  }));
}

/** Old ids that could not answer since something else has their address. */
export function aliasesInUse(things: readonly NamedThing[], record: PlainRecord): Problem[] {
  // To list what answers now takes longer than most rules do.
  if (things.every(({ formerly }) => formerly.length === 0)) return [];
  const routes = createRoutes('/');
  const taken = new Map<string, string>([
    ...record.explainers.flatMap(({ id }) =>
      OWN_IDS.map(
        (own) => [routes.explainer(id, own), 'a place that every explainer has'] as const,
      ),
    ),
    [routes.searchIndex(), 'where the search index lies'] as const,
    // An id is one thing's, in whichever lists that stands.
    ...record.sources.map(({ id }) => [routes.source(id, undefined), ELSE] as const),
    ...record.people.map(({ id }) => [routes.person(id, undefined), ELSE] as const),
    ...addressesOf(record).map(({ now }) => [now, ELSE] as const),
  ]);
  return things.flatMap((thing) =>
    thing.formerly.flatMap(({ id, place }): Problem[] => {
      const address = thing.addressBy(id);
      const holder = taken.get(address);
      taken.set(address, `named as an old address in ${thing.file} already`);
      if (holder === undefined) return [];
      return [
        {
          rule: 'alias-in-use',
          file: thing.file,
          place,
          message:
            id === thing.id
              ? `The old id "${id}" is the id that it still has.`
              : `The old id "${id}" cannot lead here: ${address} is ${holder}.`,
          hint: 'An address leads to one place: take the old id out, or give the other thing another id.',
        },
      ];
    }),
  );
}

function lostAddresses(
  things: readonly NamedThing[],
  record: PlainRecord,
  locked: readonly LockedAddress[],
): Problem[] {
  const answering = new Set(addressesOf(record).flatMap(({ now, formerly }) => [now, ...formerly]));
  const lost = locked.filter(({ address }) => !answering.has(address));
  const below = countBelow(lost.map(({ address }) => address));
  const known = new Set(locked.map(({ address }) => address));
  const tops = lost.filter(({ address }) => below.has(address));
  const problems = tops.slice(0, MOST_LOST).map(({ address, line }): Problem => {
    const more = below.get(address) ?? 0;
    const others = more === 0 ? '' : `, nor ${more === 1 ? 'does 1' : `do ${more}`} below it`;
    return {
      rule: 'lost-address',
      file: `content/${LOCK_FILE}`,
      place: { line, column: 1 },
      message: `The published address "${address}" no longer answers${others}.`,
      hint: suggest(address, things, known),
    };
  });
  const [next] = tops.slice(MOST_LOST);
  if (next === undefined) return problems;
  const message = `${tops.length - MOST_LOST} more published addresses no longer answer.`;
  const place = { line: next.line, column: 1 };
  return [...problems, { rule: 'lost-address', file: `content/${LOCK_FILE}`, place, message }];
}

/** Each address that is lost by itself, with the number of those that are lost because it is. */
function countBelow(lost: readonly string[]): Map<string, number> {
  const all = new Set(lost);
  const counts = new Map<string, number>();
  for (const address of lost) {
    const above = placesAbove(address).find((place) => all.has(place));
    counts.set(above ?? address, (counts.get(above ?? address) ?? 0) + (above ? 1 : 0));
  }
  return counts;
}

/** The pages that an address lies below, the highest first; a figure's data lies below the figure. */
function placesAbove(address: string): string[] {
  const pages = [...address.matchAll(/\//g)].map(({ index }) => address.slice(0, index + 1));
  const figure = address.replace(/\/([^/]+)\.csv$/, '/#figure-$1');
  return [...pages, figure].filter((place) => place !== address);
}

/** What it was probably renamed to: something new of its kind, by preference with a name like it. */
function suggest(
  address: string,
  things: readonly NamedThing[],
  known: ReadonlySet<string>,
): string {
  const [, word = ''] = /([a-z0-9-]+)\/?$/.exec(address) ?? [];
  const id = address.includes('/#figure-') ? word.replace(/^figure-/, '') : word;
  const kin = things.filter((thing) => thing.addressBy(id) === address);
  const fresh = kin.filter((thing) => !known.has(thing.addressBy(thing.id)));
  const idsOf = (list: readonly NamedThing[]) => list.map((thing) => thing.id);
  const [only] = fresh.length === 1 ? fresh : [];
  const near = nearestName(id, idsOf(fresh)) ?? only?.id ?? nearestName(id, idsOf(kin));
  const thing = [...fresh, ...kin].find((one) => one.id === near);
  if (thing !== undefined) return `Did you rename it to "${thing.id}"? ${thing.sayFormerly(id)}`;
  const other =
    fresh.length > 0 && fresh.length <= MOST_NAMED
      ? ` New of its kind: ${idsOf(fresh).join(', ')}.`
      : '';
  return `Put it back, or name "${id}" under "formerly" where its content is now.${other}`;
}
