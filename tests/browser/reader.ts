import { test as base, expect } from '@playwright/test';
import { collectComplaints } from './complaints.ts';

/** The folder of the host that the site lies in: the tests name its pages without it. */
export const BASE = process.env['BASE_PATH'] ?? '/';

/** For tests in which something fails: addresses within the site are found under its base path, and no more is asked. */
export const bare = base.extend({
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = (address, options) =>
      goto(address.startsWith('/') ? `${BASE}${address.slice(1)}` : address, options);
    await use(page);
  },
});

/** Every test fails on a console error, a violation of the security policy and a request that leaves the site. */
export const test = bare.extend<{ quiet: undefined; isWide: boolean }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints = collectComplaints(page, baseURL ?? '');
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  isWide: async ({ viewport }, use) => {
    await use((viewport?.width ?? 0) >= 1024);
  },
});

export { expect } from '@playwright/test';
export { KINDS } from '../kinds.ts';
