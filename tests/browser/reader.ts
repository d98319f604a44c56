import { test as base, expect } from '@playwright/test';

/** Every test fails on a console error, on a request that leaves the site and on a page that scrolls sideways. */
export const test = base.extend<{ quiet: undefined; isWide: boolean }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404'))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '')) complaints.push(`left: ${request.url()}`);
      });
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
