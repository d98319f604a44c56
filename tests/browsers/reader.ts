import { expect } from 'vitest';
import type { BrowserWindow, Key, Point } from './engine.ts';

const PATIENCE = { timeout: 10_000, interval: 50 };

/** A person with a browser: does things as one does them, and waits for what should follow. */
export class Reader {
  readonly window: BrowserWindow;
  readonly site: string;

  constructor(window: BrowserWindow, site: string) {
    this.window = window;
    this.site = site;
  }

  open(path: string): Promise<void> {
    return this.window.open(`${this.site}${path}`);
  }

  back(): Promise<void> {
    return this.window.back();
  }

  press(key: Key): Promise<void> {
    return this.window.press(key);
  }

  /** Clicks the first element in sight that fits the selector and has these words, where nothing covers it. */
  async click(selector: string, words = ''): Promise<void> {
    const found = await this.until(
      () => this.window.ask(placeOf, selector, words),
      `${selector} “${words}” can be clicked`,
    );
    await this.window.click(found);
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.window.type(text);
  }

  async isAt(address: RegExp): Promise<void> {
    await expect.poll(() => this.window.address(), PATIENCE).toMatch(address);
  }

  /** Something that fits the selector and has these words is shown, be it further up or down. */
  async sees(selector: string, words = ''): Promise<void> {
    await expect
      .poll(() => this.count(selector, words), { ...PATIENCE, message: `${selector} “${words}”` })
      .toBeGreaterThan(0);
  }

  async doesNotSee(selector: string, words = ''): Promise<void> {
    await expect
      .poll(() => this.count(selector, words), { ...PATIENCE, message: `${selector} “${words}”` })
      .toBe(0);
  }

  /** It is on the screen, without scrolling. */
  async hasInView(selector: string): Promise<void> {
    const message = `${selector} is on the screen`;
    await expect
      .poll(() => this.window.ask(isInView, selector), { ...PATIENCE, message })
      .toBe(true);
  }

  async hasFocusOn(selector: string): Promise<void> {
    const message = `${selector} has the focus`;
    const matches = (wanted: string) => document.activeElement?.matches(wanted) ?? false;
    await expect
      .poll(() => this.window.ask(matches, selector), { ...PATIENCE, message })
      .toBe(true);
  }

  focus(selector: string): Promise<void> {
    return this.window.ask((wanted) => {
      document.querySelector<HTMLElement>(wanted)?.focus();
    }, selector);
  }

  async scrollTo(selector: string): Promise<void> {
    await this.window.ask((wanted) => {
      document.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, selector);
  }

  async print(): Promise<Uint8Array> {
    if (this.window.print === undefined) throw new Error('This browser cannot be told to print.');
    return this.window.print();
  }

  private count(selector: string, words: string): Promise<number> {
    return this.window.ask(countShown, selector, words);
  }

  /** Pages come and go while a link is followed: a question that is cut short is asked again. */
  private async until<Answer>(
    question: () => Promise<Answer | null>,
    message: string,
  ): Promise<Answer> {
    let answer: Answer | null = null;
    await expect
      .poll(
        async () => {
          answer = await question();
          return answer;
        },
        { ...PATIENCE, message },
      )
      .not.toBeNull();
    if (answer === null) throw new Error(message);
    return answer;
  }
}

// What follows runs in the page.

function countShown(selector: string, words: string): number {
  return [...document.querySelectorAll(selector)].filter(
    (element) =>
      (words === '' || (element.textContent ?? '').replace(/\s+/g, ' ').includes(words)) &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getClientRects().length > 0,
  ).length;
}

function isInView(selector: string): boolean {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight;
}

function placeOf(selector: string, words: string): Point | null {
  for (const element of document.querySelectorAll(selector)) {
    if (!(element.textContent ?? '').replace(/\s+/g, ' ').includes(words)) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    if (box === undefined) continue;
    const point = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    const hit = document.elementFromPoint(point.x, point.y);
    if (hit !== null && (element.contains(hit) || hit.contains(element))) return point;
  }
  return null;
}
