import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK_FILE, parseAnchorsLock } from '../../src/lib/addresses/anchors-lock.ts';
import { builtPages, DIST, type BuiltPage } from './built-site.ts';

const pages = new Map(builtPages().map((page) => [page.path, page]));
const { addresses } = parseAnchorsLock(readFileSync(join('content', LOCK_FILE), 'utf8'));

describe('the addresses that were ever promised', () => {
  it('are on record', () => {
    expect(addresses.length).toBeGreaterThan(400);
  });

  it('all answer in the built site', () => {
    expect(addresses.map(({ address }) => address).filter((address) => !answers(address))).toEqual(
      [],
    );
  });
});

function answers(address: string): boolean {
  const [path = '', fragment] = address.split('#');
  if (!path.endsWith('/')) return existsSync(join(DIST, path));
  const page = arriveAt(pages.get(path));
  if (fragment === undefined) return page !== undefined;
  return page?.document.getElementById(fragment) != null;
}

/** The page itself, or the one that a redirect page leads to. */
function arriveAt(page: BuiltPage | undefined): BuiltPage | undefined {
  const refresh = page?.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
  return refresh == null ? page : pages.get(refresh.replace(/^0; url=/, ''));
}
