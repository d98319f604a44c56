import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { claimItem, explainerItem } from '../../lib/citations/csl-items.ts';
import { writeCitations } from '../../lib/citations/write-citations.ts';
import { loadExplainers } from '../../lib/load-record.ts';
import { pagePaths } from '../../page-paths.ts';
import { origin, routes } from '../../site.ts';

export async function getStaticPaths() {
  const explainers = await loadExplainers();
  const pathsOf = await pagePaths();
  const pages = explainers.flatMap((explainer) => [
    { path: routes.explainer(explainer.id), item: explainerItem(explainer, origin) },
    ...explainer.claims.map((claim) => ({
      path: routes.claim(explainer.id, claim.id),
      item: claimItem(claim, origin),
    })),
  ]);
  return pages.flatMap(({ path, item }) =>
    (['bib', 'json'] as const).flatMap((format) =>
      pathsOf(path).map((params) => ({ params: { ...params, format }, props: { item, format } })),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { item, format } }) =>
  new Response(writeCitations([item], format));
