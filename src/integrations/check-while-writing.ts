import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, stopping, type LocatedProblem } from '../lib/check/check-content.ts';
import { formatProblems } from '../lib/problems/format-problems.ts';

/** Long enough for an editor to have written a file whole, short enough not to be felt. */
const SETTLE = 60;

/**
 * While `astro dev` runs, checks the content whenever a file of it changes: problems appear on the terminal and over the
 * page, worded as `npm run check` words them, and go away when they are mended.
 */
export function checkWhileWriting(): AstroIntegration {
  let root = '';
  return {
    name: 'check-while-writing',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        let wasBroken = false;
        const check = async () => {
          const { problems } = await checkContent(root);
          const wrong = stopping(problems, false);
          const shown = problems.filter(({ severity }) => severity !== 'note');
          if (shown.length > 0) logger.warn(`\n${formatProblems(shown)}`);
          else if (wasBroken) logger.info('The content has no problems.');
          if (wrong.length > 0) server.hot.send({ type: 'error', err: overlay(wrong) });
          else if (wasBroken) server.hot.send({ type: 'full-reload' });
          wasBroken = wrong.length > 0;
        };
        const soon = (path: string) => {
          if (!path.startsWith(`${root}content`)) return;
          clearTimeout(timer);
          timer = setTimeout(
            () => void check().catch((error: unknown) => logger.error(String(error))),
            SETTLE,
          );
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, soon);
        server.watcher.add(`${root}content`);
        // Whoever opens a page while something is wrong is told so too.
        server.hot.on('vite:client:connect', () => {
          if (wasBroken) void check();
        });
        void check();
      },
    },
  };
}

function overlay(problems: readonly LocatedProblem[]) {
  const [first] = problems;
  const { file = '', line = 1, column = 1 } = first ?? {};
  return {
    message: formatProblems(problems),
    stack: '',
    plugin: 'npm run check',
    id: file,
    loc: { file, line, column },
  };
}
