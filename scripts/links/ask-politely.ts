import { setTimeout as wait } from 'node:timers/promises';
import { retryDelay, type Patience } from '../../src/lib/links/retry-delay.ts';
import { ask, type Asked, type Asking } from './ask.ts';

export interface Manners extends Asking, Patience {
  /** Hosts that are asked at the same time. One host is never asked for two things at once. */
  readonly hosts: number;
  /** Milliseconds between two requests to a host. */
  readonly pause: number;
}

/** Asks for many addresses, one at a time from each host, and tells each answer as it comes. */
export async function askPolitely(
  urls: readonly string[],
  manners: Manners,
  tell: (url: string, asked: Asked) => void,
): Promise<void> {
  const queues = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const work = async () => {
    for (let queue = queues.pop(); queue !== undefined; queue = queues.pop()) {
      for (const [at, url] of queue.entries()) {
        if (at > 0) await wait(manners.pause);
        tell(url, await askPatiently(url, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, work));
}

async function askPatiently(url: string, manners: Manners): Promise<Asked> {
  for (let attempt = 1; ; attempt += 1) {
    const asked = await ask(url, manners);
    const delay = retryDelay(asked, attempt, manners, Date.now());
    if (delay === undefined) return asked;
    await wait(delay);
  }
}
