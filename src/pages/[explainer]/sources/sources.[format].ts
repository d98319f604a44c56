import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sourceItem } from '../../../lib/citations/csl-items.ts';
import { writeCitations } from '../../../lib/citations/write-citations.ts';
import { loadExplainers } from '../../../lib/load-record.ts';
import { sourcesOfExplainer } from '../../../lib/record/sources-of.ts';

export async function getStaticPaths() {
  const explainers = await loadExplainers();
  // Files stay at their old addresses too: a program that reads one follows no redirect page.
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].flatMap((slug) =>
      (['bib', 'json'] as const).map((format) => ({
        params: { explainer: slug, format },
        props: { explainer, format },
      })),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer, format } }) =>
  new Response(writeCitations(sourcesOfExplainer(explainer).map(sourceItem), format));
