import { oncePer } from '../once-per.ts';
import type { Listed } from './listed.ts';
import { explainersAlone, listsOf } from './lists.ts';
import type { PlainRecord } from './record.ts';

/**
 * Where each source and person stands first: undefined for the lists of the site, else the id of the oldest explainer that
 * lists it. What stands nowhere is not in it.
 */
export type Homes = ReadonlyMap<Listed, string | undefined>;

export const homesOf = oncePer((record: PlainRecord): Homes => {
  const homes = new Map<Listed, string | undefined>();
  for (const list of [
    undefined,
    ...explainersAlone(record)
      .map(({ id }) => id)
      .reverse(),
  ]) {
    const { sources, people } = listsOf(record, list);
    for (const thing of [...sources, ...people]) if (!homes.has(thing)) homes.set(thing, list);
  }
  return homes;
});
