import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { explainerFilePaths } from '../../explainer-paths.ts';
import { loadRecord } from '../../lib/load-record.ts';
import { recordData } from '../../lib/record-data/record-data.ts';
import { origin } from '../../site.ts';

export const getStaticPaths = explainerFilePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { explainer } }) =>
  Response.json(recordData(explainer, await loadRecord(), origin));
