import type { APIRoute, InferGetStaticPropsType } from 'astro';
import licence from '../../../../LICENSE-CONTENT?raw';
import { loadExplainers } from '../../../lib/load-record.ts';
import { republishFiles } from '../../../lib/republish/republish-files.ts';
import { republishKit } from '../../../lib/republish/republish-kit.ts';
import { origin } from '../../../site.ts';

export async function getStaticPaths() {
  const explainers = await loadExplainers();
  // Files stay at their old addresses too: a program that reads one follows no redirect page.
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].flatMap((slug) =>
      (['html', 'md', 'zip'] as const).map((format) => ({
        params: { explainer: slug, file: `${slug}.${format}` },
        props: { explainer, format },
      })),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer, format } }) => {
  if (format === 'zip') return new Response(republishKit(explainer, origin, licence));
  const { html, markdown } = republishFiles(explainer, origin);
  return new Response(format === 'html' ? html : markdown);
};
