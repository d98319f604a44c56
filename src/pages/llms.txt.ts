import type { APIRoute } from 'astro';
import { llmsText } from '../lib/crawlers/llms-text.ts';
import { loadRecord } from '../lib/load-record.ts';
import { origin } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(llmsText({ record: await loadRecord(), origin }));
