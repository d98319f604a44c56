import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sourceItem } from '../../lib/citations/csl-items.ts';
import { writeCitations } from '../../lib/citations/write-citations.ts';
import { loadSharedRecord } from '../../lib/load-record.ts';

export function getStaticPaths() {
  return (['bib', 'json'] as const).map((format) => ({
    params: { format },
    props: { format },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format } }) => {
  const { sources } = await loadSharedRecord();
  return new Response(writeCitations(sources.map(sourceItem), format));
};
