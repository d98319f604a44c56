import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sourceItem } from '../../lib/citations/csl-items.ts';
import { writeCitations } from '../../lib/citations/write-citations.ts';
import { loadRecord } from '../../lib/load-record.ts';
import { listsOf } from '../../lib/record/lists.ts';

export function getStaticPaths() {
  return (['bib', 'json'] as const).map((format) => ({
    params: { format },
    props: { format },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format } }) => {
  const { sources } = listsOf(await loadRecord(), undefined);
  return new Response(writeCitations(sources.map(sourceItem), format));
};
