import { createHash } from 'node:crypto';
import autocannon from 'autocannon';
import { fileOf, PAGES } from './variants.ts';

/** What the readers met that no reader should. */
export interface Reading {
  readonly requests: number;
  readonly pages: number;
  readonly files: number;
  readonly oldFiles: number;
  readonly failures: readonly string[];
}

interface Visit {
  path?: string;
  files?: string[];
}

const SCRIPT = /<script[^>]+src="([^"]+\.js)"/g;

/**
 * Readers who open pages, load the files that each refers to, and now and then a file of a page that they opened many
 * releases ago. `isKnown` says whether bytes are those of a file of a release that was ever published.
 */
export function startReaders(
  address: string,
  random: () => number,
  isKnown: (file: string, hash: string) => boolean,
): { stop: () => Promise<Reading> } {
  const failures: string[] = [];
  const seen = new Set<string>();
  const counts = { pages: 0, files: 0, oldFiles: 0 };
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '/';
  const judge = (status: number, body: string, path: string) => {
    const hash = createHash('sha256').update(body).digest('hex');
    if (status !== 200) failures.push(`${status} ${path}`);
    else if (!isKnown(fileOf(path), hash)) failures.push(`bytes of no release: ${path}`);
  };
  const options: autocannon.Options = {
    url: address,
    connections: 8,
    overallRate: 400,
    duration: 3600,
    timeout: 10,
    requests: [
      {
        setupRequest: (request, visit: Visit) => {
          visit.path = pick(PAGES);
          return { ...request, path: visit.path };
        },
        onResponse: (status, body, visit: Visit) => {
          counts.pages += 1;
          judge(status, body, visit.path ?? '');
          visit.files = [...body.matchAll(SCRIPT)].map(([, path = '']) => path);
          if (visit.path === '/search/' && visit.files.length === 0)
            failures.push('no script on the search page');
        },
      },
      {
        setupRequest: (request, visit: Visit) => {
          visit.path = visit.files?.[0] ?? '/';
          seen.add(visit.path);
          return { ...request, path: visit.path };
        },
        onResponse: (status, body, visit: Visit) => {
          counts.files += 1;
          judge(status, body, visit.path ?? '');
        },
      },
      {
        setupRequest: (request, visit: Visit) => {
          visit.path = pick([...seen]);
          return { ...request, path: visit.path };
        },
        onResponse: (status, body, visit: Visit) => {
          counts.oldFiles += 1;
          judge(status, body, visit.path ?? '');
        },
      },
    ],
  };
  let told: (result: autocannon.Result) => void = () => undefined;
  const result = new Promise<autocannon.Result>((resolve) => (told = resolve));
  // Given a function to call at the end, it gives the running instance rather than a promise.
  const load = autocannon(options, (_error, found) => told(found));
  load.on('reqError', (error: unknown) => failures.push(String(error)));
  return {
    stop: async () => {
      load.stop();
      const { requests, errors, timeouts, non2xx } = await result;
      if (errors + timeouts + non2xx > 0)
        failures.push(`${errors} errors, ${timeouts} timeouts, ${non2xx} other answers`);
      return { requests: requests.total, ...counts, failures };
    },
  };
}
