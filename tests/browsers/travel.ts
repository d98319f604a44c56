import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { KINDS } from '../kinds.ts';
import type { Engine, Setting } from './engine.ts';
import { FALLBACKS } from './fallbacks.ts';
import { JOURNEYS, type Journey } from './journeys.ts';
import { PRINTS } from './prints.ts';
import { Reader } from './reader.ts';

const SIZES: { readonly [width in 'narrow' | 'wide']: readonly [number, number] } = {
  narrow: [390, 844],
  wide: [1280, 800],
};
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

interface Axe {
  run(
    root: Document,
    options: { resultTypes: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** All that is tried in an engine. Where there is none, each test is skipped, and the title says why. */
export function travel(name: string, engine: Engine | undefined, missing: string): void {
  const title = engine === undefined ? `${name}, skipped: ${missing}` : name;
  describe.skipIf(engine === undefined)(title, () => {
    for (const scheme of ['light', 'dark'] as const)
      withBrowser(engine, scheme, { scheme }, (reader) => {
        test('the scheme of the system decides the paper', async () => {
          await reader().open(KINDS.explainer);
          const paper = await reader().window.ask(
            () => getComputedStyle(document.documentElement).backgroundColor,
          );
          expect(paper).toBe(scheme === 'dark' ? 'rgb(20, 23, 26)' : 'rgb(253, 253, 251)');
        });
        // Journeys do not depend on the scheme: in the dark one width is enough.
        for (const width of scheme === 'light' ? (['narrow', 'wide'] as const) : ['wide' as const])
          describe(width, () => {
            beforeAll(() => reader().window.resize(...SIZES[width]));
            take(
              JOURNEYS.filter(({ needs }) => needs !== 'no script'),
              reader,
              width,
            );
          });
        for (const [kind, path] of Object.entries(KINDS))
          test(`axe finds nothing on the ${kind} page`, () => axe(reader(), path));
        if (scheme === 'light') {
          test('no page scrolls sideways at 390 pixels', () => sideways(reader()));
          describe.skipIf(engine?.canPrint === false)('on paper', () => {
            take(PRINTS, reader, 'wide');
          });
        }
      });
    withBrowser(engine, 'without script', { scheme: 'light', script: false }, (reader) => {
      beforeAll(() => reader().window.resize(...SIZES.narrow));
      take(
        JOURNEYS.filter(({ needs }) => needs !== 'script'),
        reader,
        'narrow',
      );
    });
    for (const [feature, journeys] of Object.entries(FALLBACKS)) {
      // The keys of FALLBACKS are features, which Object.entries does not know.
      const without = feature as keyof typeof FALLBACKS;
      describe.skipIf(engine?.canLack.includes(without) === false)(feature, () => {
        withBrowser(engine, `without ${feature}`, { scheme: 'light', without }, (reader) => {
          beforeAll(() => reader().window.resize(...SIZES.narrow));
          take(journeys, reader, 'narrow');
        });
      });
    }
  });
}

/** One browser for the tests within, which share its window: each begins by opening a page. */
function withBrowser(
  engine: Engine | undefined,
  title: string,
  setting: Setting,
  within: (reader: () => Reader) => void,
): void {
  describe(title, () => {
    let reader: Reader | undefined;
    beforeAll(async () => {
      if (engine !== undefined) reader = new Reader(await engine.start(setting), inject('site'));
    });
    afterEach(() => {
      expect(reader?.window.complaints?.() ?? []).toEqual([]);
    });
    afterAll(() => reader?.window.close());
    within(() => {
      if (reader === undefined) throw new Error('No browser was started.');
      return reader;
    });
  });
}

function take(journeys: readonly Journey[], reader: () => Reader, width: 'narrow' | 'wide'): void {
  for (const { name, only, go } of journeys)
    if (only === undefined || only === width) test(name, () => go(reader()));
}

async function axe(reader: Reader, path: string): Promise<void> {
  await reader.open(path);
  await reader.window.load(AXE);
  const found = await reader.window.ask(async () => {
    // The script that was loaded before has put it there.
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`);
  });
  expect(found).toEqual([]);
}

async function sideways(reader: Reader): Promise<void> {
  await reader.window.resize(...SIZES.narrow);
  const found: string[] = [];
  for (const path of Object.values(KINDS)) {
    await reader.open(path);
    const [content, screen] = await reader.window.ask(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if (content !== screen) found.push(`${path}: ${content} in ${screen}`);
  }
  expect(found).toEqual([]);
}
