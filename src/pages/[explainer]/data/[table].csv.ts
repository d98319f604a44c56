import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { explainerFilePaths } from '../../../explainer-paths.ts';
import { loadRecord } from '../../../lib/load-record.ts';
import { recordData } from '../../../lib/record-data/record-data.ts';
import { recordCsv, TABLES } from '../../../lib/record-data/record-tables.ts';
import { origin } from '../../../site.ts';

export async function getStaticPaths() {
  const explainers = await explainerFilePaths();
  return explainers.flatMap(({ params, props }) =>
    TABLES.map((table) => ({ params: { ...params, table }, props: { ...props, table } })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { explainer, table } }) => {
  const data = recordData(explainer, await loadRecord(), origin);
  return new Response(recordCsv(data, table));
};
