import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { explainerFilePaths } from '../../explainer-paths.ts';
import { annotationPage } from '../../lib/annotations/annotation-page.ts';
import { loadRecord } from '../../lib/load-record.ts';
import { origin } from '../../site.ts';

export const getStaticPaths = explainerFilePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { explainer } }) => {
  const page = annotationPage(explainer, await loadRecord(), origin);
  return Response.json(page, { headers: { 'content-type': 'application/ld+json' } });
};
