import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadRecord } from '../../../lib/load-record.ts';
import { republishHtml, republishMarkdown } from '../../../lib/republish/republish-files.ts';
import { absolute, routes } from '../../../site.ts';

export async function getStaticPaths() {
  const { explainers } = await loadRecord();
  // Files stay at their old addresses too: a program that reads one follows no redirect page.
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].flatMap((slug) =>
      (['html', 'md'] as const).map((format) => ({
        params: { explainer: slug, file: `${slug}.${format}` },
        props: { explainer, format },
      })),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer, format } }) => {
  const render = format === 'html' ? republishHtml : republishMarkdown;
  return new Response(render(explainer, { routes, absolute }));
};
