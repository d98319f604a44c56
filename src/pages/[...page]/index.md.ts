import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadRecord } from '../../lib/load-record.ts';
import { markdownOf, markdownPages } from '../../lib/markdown/markdown-pages.ts';
import { pagePaths } from '../../page-paths.ts';
import { origin } from '../../site.ts';

export async function getStaticPaths() {
  const record = await loadRecord();
  const pathsOf = await pagePaths();
  return markdownPages({ record, origin }).flatMap((page) =>
    pathsOf(page.path).map((params) => ({ params, props: { page } })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { page } }) =>
  new Response(markdownOf(page, { origin }));
