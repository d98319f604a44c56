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
  await changeStyles(page, older, attributes === undefined ? {} : { attributes });
}

/** Pages as they are without their styles. */
export async function withoutStyles(page: Page): Promise<void> {
  await changeStyles(page, () => '', { on: '**/' });
}

/** Changes the styles of pages, by default of the explainer, which stand in them, and their hash in the security policy. */
export async function changeStyles(
  page: Page,
  change: (css: string) => string,
  { on = '**/deepseek-shock/', attributes }: { on?: string; attributes?: RegExp } = {},
): Promise<void> {
  await page.route(on, async (route) => {
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
