import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

const STYLES = /<style>(.*?)<\/style>/s;

/**
 * Makes the page one as a browser sees it that lacks a feature: names in its styles that such a browser does not know are
 * replaced by others that no browser knows, so that each `@supports` decides as it would there, and `attributes` that it
 * does not know are taken from the page.
 */
export async function withoutInStyles(
  page: Page,
  name: RegExp,
  attributes?: RegExp,
): Promise<void> {
  const older = (css: string) => {
    const unknown = css.replace(name, 'unheard-of');
    if (unknown === css) throw new Error('No style uses it.');
    return unknown;
  };
  await changeStyles(page, older, attributes);
}

/** Pages as they are where styles do not arrive. */
export async function withoutStyles(page: Page): Promise<void> {
  await page.route('**/*.css', (route) => route.abort());
  await changeStyles(page, () => '');
}

/** Changes the styles of explainers, which stand in the page, and their hash in its security policy. */
async function changeStyles(
  page: Page,
  change: (css: string) => string,
  attributes?: RegExp,
): Promise<void> {
  await page.route('**/deepseek-shock/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const styles = STYLES.exec(html)?.[1] ?? '';
    const changed = change(styles);
    const allow = (text: string) => text.replaceAll(hashOf(styles), hashOf(changed));
    const headers = Object.entries(response.headers()).map(([key, value]) => [key, allow(value)]);
    const body = allow(html.replace(styles, () => changed));
    await route.fulfill({
      response,
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: attributes === undefined ? body : body.replace(attributes, ''),
    });
  });
}

function hashOf(styles: string): string {
  return createHash('sha256').update(styles).digest('base64');
}
