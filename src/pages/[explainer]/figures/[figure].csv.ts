import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureCsv } from '../../../lib/figures/figure-csv.ts';
import { loadExplainers } from '../../../lib/load-record.ts';
import { stringsFor } from '../../../lib/strings/strings.ts';

export async function getStaticPaths() {
  const explainers = await loadExplainers();
  // Files stay at their old addresses too: a program that reads one follows no redirect page.
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].flatMap((slug) =>
      explainer.figures.flatMap((figure) =>
        [figure.id, ...figure.formerly].map((id) => ({
          params: { explainer: slug, figure: id },
          props: { figure },
        })),
      ),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { figure } }) =>
  new Response(figureCsv(figure, stringsFor(figure.explainer.lang)));
