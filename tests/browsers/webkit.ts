import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import getPort from 'get-port';
import { Builder, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import type { BrowserWindow, Engine, Feature, Setting } from './engine.ts';

const SWITCHES: { readonly [feature in Feature]: string } = {
  anchors: 'CSSAnchorPositioning',
  popovers: 'PopoverAttribute',
};
const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE, Space: Key.SPACE };

/** What WebKit needs on this machine, by path. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  /** A screen without a screen; missing where there is a real one. */
  display?: string;
}

/** WebKitGTK with its own small browser, driven over WebDriver. */
export function webKit({ driver, browser, display }: WebKitPrograms): Engine {
  return {
    name: 'WebKit',
    canLack: ['anchors', 'popovers'],
    canPrint: false,
    async start(setting) {
      const started: ChildProcess[] = [];
      const close = () => {
        for (const child of started.toReversed()) child.kill();
      };
      try {
        const env = { ...process.env };
        if (display !== undefined) env['DISPLAY'] = await startDisplay(display, started);
        const port = await getPort();
        started.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
        const server = `http://127.0.0.1:${port}`;
        await answering(`${server}/status`);
        const web = await new Builder()
          .usingServer(server)
          .withCapabilities(
            new Capabilities({
              browserName: 'MiniBrowser',
              'webkitgtk:browserOptions': { binary: browser, args: switchesOf(setting) },
            }),
          )
          .build();
        return windowOf(web, close);
      } catch (error) {
        close();
        throw error;
      }
    },
  };
}

/** In full-screen mode the window has no bars, which would keep it from being as narrow as a telephone. */
function switchesOf({ scheme, script = true, without }: Setting): string[] {
  return [
    '--automation',
    '--full-screen',
    ...(scheme === 'dark' ? ['--dark-mode'] : []),
    ...(script ? [] : ['--enable-javascript=FALSE']),
    ...(without === undefined ? [] : [`--features=-${SWITCHES[without]}`]),
  ];
}

/** Starts a display on the first free number and gives its name. */
async function startDisplay(program: string, started: ChildProcess[]): Promise<string> {
  const child = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  started.push(child);
  const numbers = child.stdio[3];
  if (numbers === null || numbers === undefined) throw new Error('The display tells no number.');
  const [number] = (await once(numbers, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function answering(address: string): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}.`);
}

function windowOf(web: WebDriver, close: () => void): BrowserWindow {
  return {
    async resize(width, height) {
      await web.manage().window().setRect({ x: 0, y: 0, width, height });
    },
    open: (address) => web.get(address),
    back: () => web.navigate().back(),
    address: () => web.getCurrentUrl(),
    click: ({ x, y }) =>
      web
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), duration: 0 })
        .click()
        .perform(),
    press: (key) => web.actions().sendKeys(KEYS[key]).perform(),
    type: (text) => web.actions().sendKeys(text).perform(),
    ask: (question, ...values) => web.executeScript(question, ...values),
    async load(script) {
      await web.executeScript(script);
    },
    async close() {
      await web.quit();
      close();
    },
  };
}
