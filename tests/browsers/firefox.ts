import { launch, type KeyInput, type Page } from 'puppeteer-core';
import type { BrowserWindow, Engine, Feature, Setting } from './engine.ts';

const SWITCHES: { readonly [feature in Feature]?: string } = {
  anchors: 'layout.css.anchor-positioning.enabled',
};

/** Firefox, driven over WebDriver BiDi, which it speaks itself. */
export function firefox(executablePath: string): Engine {
  return {
    name: 'Firefox',
    canLack: ['anchors'],
    canPrint: true,
    async start(setting) {
      const browser = await launch({
        browser: 'firefox',
        executablePath,
        headless: true,
        extraPrefsFirefox: preferences(setting),
      });
      const page = await browser.newPage();
      return windowOf(page, () => browser.close());
    },
  };
}

function preferences({ scheme, script = true, without }: Setting): { [name: string]: unknown } {
  const lacking = without === undefined ? undefined : SWITCHES[without];
  return {
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'javascript.enabled': script,
    // A page that was kept in memory fires no "load" when it comes back, which is waited for.
    'browser.sessionhistory.max_total_viewers': 0,
    ...(lacking === undefined ? {} : { [lacking]: false }),
  };
}

function windowOf(page: Page, close: () => Promise<void>): BrowserWindow {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    resize: (width, height) => page.setViewport({ width, height }),
    async open(address) {
      await page.goto(address);
    },
    async back() {
      await page.goBack();
    },
    address: () => Promise.resolve(page.url()),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key satisfies KeyInput),
    type: (text) => page.keyboard.type(text),
    // Puppeteer's own types unwrap what is passed, which plain values do not need.
    ask: (question, ...values) =>
      page.evaluate(question as unknown as (...all: unknown[]) => never, ...values),
    async load(script) {
      await page.evaluate(`${script};0`);
    },
    print: () => page.pdf({ format: 'A4', printBackground: true }),
    complaints: () => complaints.splice(0),
    close,
  };
}
