import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What a reader of a page met: times in milliseconds. */
export interface Reading {
  readonly first: number;
  readonly largest: number;
  /** Layout shift, as browsers count it. */
  readonly shift: number;
  /** What long tasks were longer than 50 ms, together. */
  readonly blocking: number;
  /** Tasks longer than 50 ms. */
  readonly long: number;
  /** Frames that were due while scrolling and opening notes, and those that came late or lacked what should move in them. */
  readonly frames: number;
  readonly dropped: number;
}

interface Observed {
  first: number;
  largest: number;
  shift: number;
  tasks: number[];
}

/** Opens a page as a telephone does that has never been there, reads through it, and says what happened. */
export async function readOnce(browser: Browser, address: string): Promise<Reading> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({
    width: 412,
    height: 823,
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluateOnNewDocument(observe);
  await page.goto(address, { waitUntil: 'networkidle0' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { first, largest, shift, tasks } = await page.evaluate(
    () => (globalThis as unknown as { observed: Observed }).observed,
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const { frames, dropped } = await framesWhile(session, () => scrollAndOpen(page, session));
  await context.close();
  return {
    ...{
      first: Math.round(first),
      largest: Math.round(largest),
      shift: Math.round(shift * 1000) / 1000,
    },
    blocking: Math.round(tasks.reduce((sum, task) => sum + task - 50, 0)),
    long: tasks.length,
    ...{ frames, dropped },
  };
}

/** Each number at its lowest: what else the machine does can only make a page slower. */
export function lowestOf(readings: readonly Reading[]): Reading {
  const least = (name: keyof Reading) => Math.min(...readings.map((reading) => reading[name]));
  return {
    ...{ first: least('first'), largest: least('largest'), shift: least('shift') },
    ...{ blocking: least('blocking'), long: least('long') },
    ...{ frames: least('frames'), dropped: least('dropped') },
  };
}

/** Runs in the page, before anything of it is there. */
function observe(): void {
  const observed: Observed = { first: 0, largest: 0, shift: 0, tasks: [] };
  Object.assign(globalThis, { observed });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') observed.first = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => (observed.largest = entry.startTime));
  watch(
    'layout-shift',
    (entry) => (observed.shift += (entry as PerformanceEntry & { value: number }).value),
  );
  watch('longtask', (entry) => observed.tasks.push(entry.duration));
}

/** Down and up again, then the first notes that the page has, one after the other. */
async function scrollAndOpen(page: Page, session: CDPSession): Promise<void> {
  for (const distance of [-6000, 3000])
    await session.send('Input.synthesizeScrollGesture', {
      ...{ x: 200, y: 400, yDistance: distance, speed: 3000, gestureSourceType: 'mouse' },
    });
  const buttons = (await page.$$('.claim button')).slice(0, 5);
  for (const button of buttons) {
    await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await button.tap();
    await page.keyboard.press('Escape');
  }
}

/** Counts the frames that were due while something is done, and those that came late or without all that they should show. */
async function framesWhile(
  session: CDPSession,
  act: () => Promise<void>,
): Promise<{ frames: number; dropped: number }> {
  const names: string[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name } of value as { name?: string }[]) if (name !== undefined) names.push(name);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline.frame',
        'devtools.timeline.frame',
      ],
    },
  });
  await act();
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.end');
  await complete;
  const count = (wanted: string) => names.filter((name) => name === wanted).length;
  return { frames: count('BeginFrame'), dropped: count('DroppedFrame') };
}
