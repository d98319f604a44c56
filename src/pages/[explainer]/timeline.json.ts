import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { explainerFilePaths } from '../../explainer-paths.ts';
import { timelineJs } from '../../lib/timeline-js/timeline-js.ts';
import { origin } from '../../site.ts';

export const getStaticPaths = explainerFilePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer } }) =>
  Response.json(timelineJs(explainer, origin));
