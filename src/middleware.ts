import { defineMiddleware } from 'astro:middleware';
import { loadHouseStyle } from './lib/load-record.ts';
import { markLanguages } from './lib/mark-languages.ts';
import { markWords } from './lib/mark-words.ts';

/** The last step of every page, whatever part of it a foreign word stands in. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const marked = markWords(markLanguages(await response.text()), await loadHouseStyle());
  return new Response(marked, response);
});
