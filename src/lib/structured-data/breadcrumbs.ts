import type { BreadcrumbList } from 'schema-dts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';

/** A page on the way from the home page to another. */
export interface Step {
  readonly name: string;
  /** Its path on this site. */
  readonly path: string;
}

/** The way from the home page, which is the first step, to a page, which is the last one given. */
export function breadcrumbs(origin: Origin, ...steps: readonly Step[]): BreadcrumbList {
  const { routes, absolute } = origin;
  const home = { name: stringsFor('en').siteName, path: routes.home() };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...steps].map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** The way to a page that belongs to an explainer. */
export function explainerBreadcrumbs(
  origin: Origin,
  explainer: Explainer,
  ...steps: readonly Step[]
): BreadcrumbList {
  const path = origin.routes.explainer(explainer.id);
  return breadcrumbs(origin, { name: explainer.shortTitle, path }, ...steps);
}
