import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stopping, type LocatedProblem } from '../lib/check/check-content.ts';
import { LiveContent } from '../lib/check/live-content.ts';
import { startLiveCheck } from '../lib/check/parts/live-check.ts';
import { openDoor } from '../lib/content-door.ts';
import { formatProblems } from '../lib/problems/format-problems.ts';

/** Long enough for an editor to have written a file whole, short enough not to be felt. */
const SETTLE = 60;

/**
 * While `astro dev` runs, hands the pages what the content says now, and checks it in a thread of its own: problems
 * appear on the terminal and over the page, worded as `npm run check` words them, and go away when they are mended.
 */
export function checkWhileWriting(): AstroIntegration {
  let root = '';
  return {
    name: 'check-while-writing',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command === 'dev') openDoor(new LiveContent(join(root, 'content')));
      },
      'astro:server:setup': ({ server, logger }) => {
        const live = new LiveContent(join(root, 'content'));
        openDoor(live);
        const liveCheck = startLiveCheck(root);
        server.httpServer?.once('close', () => void liveCheck.stop());
        let timer: NodeJS.Timeout | undefined;
        let wasBroken = false;
        let changed: string[] = [];
        const show = (problems: readonly LocatedProblem[]) => {
          const wrong = stopping(problems, false);
          const shown = problems.filter(({ severity }) => severity !== 'note');
          if (shown.length > 0) logger.warn(`\n${formatProblems(shown)}`);
          else if (wasBroken) logger.info('The content has no problems.');
          if (wrong.length > 0) server.hot.send({ type: 'error', err: overlay(wrong) });
          else if (wasBroken) server.hot.send({ type: 'full-reload' });
          wasBroken = wrong.length > 0;
        };
        const check = () => {
          const paths = changed;
          changed = [];
          liveCheck
            .check(paths)
            .then(show)
            .catch((error: unknown) => logger.error(String(error)));
        };
        const folder = join(root, 'content/');
        const onEvent = (event: 'add' | 'change' | 'unlink') => (file: string) => {
          if (!file.startsWith(folder)) return;
          const path = file.slice(folder.length).replaceAll('\\', '/');
          live.change(path, event === 'change');
          // What Astro says itself when the content that it reads has changed: pages are asked for anew.
          for (const environment of Object.values(server.environments))
            if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
          changed.push(path);
          clearTimeout(timer);
          timer = setTimeout(check, SETTLE);
        };
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, onEvent(event));
        server.watcher.add(folder);
        // Whoever opens a page while something is wrong is told so too.
        server.hot.on('vite:client:connect', () => {
          if (wasBroken) check();
        });
        check();
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
