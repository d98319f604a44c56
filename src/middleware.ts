import { defineMiddleware } from 'astro:middleware';
import { markLanguages } from './lib/mark-languages.ts';

/** The last step of every page, whatever part of it a foreign word stands in. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(markLanguages(await response.text()), response);
});
