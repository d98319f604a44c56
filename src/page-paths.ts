import { addressesOf } from './lib/addresses/addresses.ts';
import { loadRecord } from './lib/load-record.ts';
import { routes } from './site.ts';

/**
 * For the path of a page: what `[...page]` is for a file beside it, now and at the page's old addresses. Files stay there
 * too: a program that reads one follows no redirect page.
 */
export async function pagePaths(): Promise<(path: string) => { page: string | undefined }[]> {
  const addresses = addressesOf(await loadRecord());
  const formerly = new Map(addresses.map((address) => [address.now, address.formerly]));
  return (path) => {
    const now = `/${path.slice(routes.home().length)}`;
    return [now, ...(formerly.get(now) ?? [])].map((address) => ({
      page: address.slice(1, -1) || undefined,
    }));
  };
}
