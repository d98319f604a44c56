import type { Origin } from './lib/origin.ts';
import { createRoutes } from './lib/routes.ts';

/** Addresses under the base path of this build. */
export const routes = createRoutes(import.meta.env.BASE_URL);

/** The whole address of a path of this site, as it is published. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** Where texts and files of this build come from, for those that leave the site. */
export const origin: Origin = { routes, absolute };

/** Whether this build draws pictures for link previews. */
const hasSocialCards: boolean = import.meta.env.HAS_SOCIAL_CARDS;

/** The whole address of a picture for link previews, if this build draws them. */
export function cardAddress(path: string): string | undefined {
  return hasSocialCards ? absolute(`${routes.home()}${path}`) : undefined;
}
