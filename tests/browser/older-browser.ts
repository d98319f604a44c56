import type { Page } from '@playwright/test';

/**
 * Makes the page one as a browser sees it that lacks a feature: names in its style sheets that such a browser does not
 * know are replaced by others that no browser knows, so that each `@supports` decides as it would there.
 */
export async function withoutInStyles(page: Page, ...names: readonly RegExp[]): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const known = await response.text();
    const unknown = names.reduce((css, name) => css.replace(name, 'unheard-of'), known);
    if (unknown === known) throw new Error('No style sheet uses it.');
    await route.fulfill({ response, body: unknown });
  });
}

/** Takes attributes that such a browser does not know from the page. */
export async function withoutAttributes(page: Page, attributes: RegExp): Promise<void> {
  await page.route('**/deepseek-shock/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(attributes, '') });
  });
}
