import type { APIRoute } from 'astro';
import { recordJsonSchema } from '../../lib/record-data/record-schema.ts';
import { RECORD_VERSION } from '../../lib/record-data/record-version.ts';
import { absolute, routes } from '../../site.ts';

/** Later versions stand beside this one: the address of a schema keeps answering. */
export function getStaticPaths() {
  return [{ params: { file: `record-v${RECORD_VERSION}` } }];
}

export const GET: APIRoute = () =>
  Response.json(recordJsonSchema(absolute(routes.recordSchema(RECORD_VERSION))));
