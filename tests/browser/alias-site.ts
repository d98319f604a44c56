import { fixtureSite } from './fixture-site.ts';

/** The folder of the host that the site of the fixtures lies in. */
export const BASE = '/explainers/';

/** The folder of the good fixtures' site, in which everything was renamed once. */
export function aliasSite(): Promise<string> {
  return fixtureSite({ name: 'alias-site', base: BASE });
}
