import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { isSharedBuilt } from '../../lib/load-job.ts';
import { loadExplainers, loadRecord } from '../../lib/load-record.ts';
import { explainerPages, markdownOf, sharedPages } from '../../lib/markdown/markdown-pages.ts';
import { pagePaths } from '../../page-paths.ts';
import { origin } from '../../site.ts';

export async function getStaticPaths() {
  const context = { record: await loadRecord(), origin };
  const pathsOf = await pagePaths();
  const pages = [
    ...(isSharedBuilt ? sharedPages(context) : []),
    ...(await loadExplainers()).flatMap((explainer) => explainerPages(explainer, context)),
  ];
  return pages.flatMap((page) => pathsOf(page.path).map((params) => ({ params, props: { page } })));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { page } }) =>
  new Response(markdownOf(page, { origin }));
