import type { AstroIntegration } from 'astro';
import { BASE_PATH } from '../hosting.ts';

/**
 * Takes pages from Astro as they are rendered, since Astro itself would write each with four calls to the disk on other
 * threads, and they would have to be read again to be packed. Pages that are not wanted are not rendered at all.
 */
export function handOverPages(pages: {
  /** Who takes what lies at a path in the site; undefined where Astro is to write it. */
  takerOf(path: string): ((bytes: Buffer) => void) | undefined;
  isWanted(path: string): boolean;
  /** Pages of a group are rendered one after the other: they are made from the same. */
  groupOf(path: string): unknown;
}): AstroIntegration {
  return {
    name: 'hand-over-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'hand-over-pages',
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            const wanted = paths.filter(({ pathname }) => pages.isWanted(pathname));
            return [
              ...Map.groupBy(wanted, ({ pathname }) => pages.groupOf(pathname)).values(),
            ].flat();
          },
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            const response = 'response' in rendered ? rendered.response : rendered;
            const take = pages.takerOf(pathOf(request.url, options.routeData.type));
            if (take === undefined || response.status !== 200) return rendered;
            take(Buffer.from(await response.arrayBuffer()));
            // Astro writes nothing for a response without a body.
            return new Response(null);
          },
        }));
      },
    },
  };
}

/** Where the file of a page, or of a route that makes a file, lies in the site. */
function pathOf(url: string, type: string): string {
  const base = BASE_PATH.endsWith('/') ? BASE_PATH : `${BASE_PATH}/`;
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  // As Astro does: the address of a file may end in a slash here.
  return type === 'page' ? `${path}index.html` : path.replace(/\/$/, '');
}
