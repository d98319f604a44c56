import { parseArgs } from 'node:util';
import { checkContent } from '../src/lib/check/check-content.ts';
import { judgeAnswer } from '../src/lib/links/judge-answer.ts';
import {
  formatLinkReport,
  linkReportJson,
  type CheckedLink,
} from '../src/lib/links/link-report.ts';
import { outsideLinks } from '../src/lib/links/outside-links.ts';
import { SITE_ORIGIN } from './hosting.ts';
import { askPolitely } from './links/ask-politely.ts';
import { isFresh, readCache, writeCache } from './links/link-cache.ts';

/**
 * Asks for every address at which a source lies, politely, and reports which are gone. What was found is kept for some
 * days. Exit code 0: none is gone; 1: some are; 2: it could not be told, for want of a network, say.
 * Usage: npm run check:links -- [--format text|json] [--days N] [--pause MS] [--timeout MS] [--root FOLDER]
 */
const CACHE = 'node_modules/.cache/plain-record/links.json';
const NO_NETWORK = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
try {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      days: { type: 'string', default: '7' },
      pause: { type: 'string', default: '1000' },
      timeout: { type: 'string', default: '20000' },
      root: { type: 'string', default: process.cwd() },
      cache: { type: 'string', default: CACHE },
    },
  });
  if (values.format !== 'text' && values.format !== 'json')
    throw new Error(`There is no format "${values.format}": text, json.`);
  const [days, pause, timeout] = (['days', 'pause', 'timeout'] as const).map((name) => {
    const number = Number(values[name]);
    if (Number.isFinite(number) && number >= 0) return number;
    throw new Error(`--${name} is "${values[name]}", which is no number.`);
  }) as [number, number, number];

  const { record, files } = await checkContent(values.root);
  const links = outsideLinks(record);
  const cache = await readCache(values.cache);
  const today = new Date().toISOString().slice(0, 10);
  const wanted = links.filter(({ url }) => {
    const known = cache.get(url);
    return known === undefined || !isFresh(known, today, days);
  });
  const failures: string[] = [];
  const manners = {
    userAgent: `PlainRecordLinkCheck/1 (+${SITE_ORIGIN})`,
    ...{ timeout, pause, hosts: 6, tries: 3, backoff: pause * 2, longest: 120_000 },
  };
  process.once('SIGINT', () => {
    void writeCache(values.cache, cache).finally(() => process.exit(130));
  });
  await askPolitely(
    wanted.map(({ url }) => url),
    manners,
    (url, asked) => {
      if ('failure' in asked) failures.push(asked.failure);
      cache.set(url, { ...judgeAnswer(asked), checked: today });
      if (process.stderr.isTTY) process.stderr.write('.');
    },
  );
  if (
    wanted.length > 0 &&
    failures.length === wanted.length &&
    failures.every((code) => NO_NETWORK.has(code))
  )
    throw new Error(
      `No host could be reached: there is no network here, or it is down (${failures[0] ?? ''}).`,
    );
  await writeCache(values.cache, cache);
  const checked = links.flatMap((link): CheckedLink[] => {
    const found = cache.get(link.url);
    return found === undefined
      ? []
      : [{ ...link, ...found, place: placeOf(link.sources[0] ?? '', files) }];
  });
  console.log(values.format === 'json' ? linkReportJson(checked) : formatLinkReport(checked));
  process.exitCode = checked.some(({ standing }) => standing === 'dead') ? 1 : 0;
} catch (error) {
  console.error(
    `The links could not be checked. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 2;
}

/** File and line in which a source is written. */
function placeOf(id: string, files: ReadonlyMap<string, string>): string {
  for (const [path, text] of files) {
    if (!path.startsWith('content/sources/')) continue;
    const at = text.split('\n').findIndex((line) => line.trim() === `- id: ${id}`);
    if (at !== -1) return `${path}:${at + 1}`;
  }
  return 'content/sources';
}
