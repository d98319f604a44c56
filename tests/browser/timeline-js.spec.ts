import { join } from 'node:path';
import { expect, test } from './reader.ts';

const PLAYER = 'node_modules/@knight-lab/timelinejs/dist';

/** What somebody else's page needs to show our timeline. */
const PAGE = `<!doctype html>
<html lang="en">
  <title>Somebody else’s page</title>
  <link rel="stylesheet" href="css/timeline.css">
  <script src="js/timeline.js"></script>
  <div id="timeline" style="height: 600px"></div>
  <script>
    window.timeline = new TL.Timeline('timeline', '/deepseek-shock/timeline.json', { font: null });
  </script>
</html>`;

interface Slide {
  readonly unique_id: string;
  readonly start_date: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly text: { readonly headline: string };
}

test('TimelineJS loads a timeline and shows each event as precisely as it is dated', async ({
  page,
  javaScriptEnabled,
  isWide,
  colorScheme,
}) => {
  test.skip(!javaScriptEnabled, 'The player is a script.');
  test.skip(!isWide || colorScheme === 'dark', 'The player is not ours: once is enough.');
  await page.route('**/player/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/player/', '');
    return route.fulfill(
      path === '' ? { contentType: 'text/html', body: PAGE } : { path: join(PLAYER, path) },
    );
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/player/');
  const file = await page.request.get('/deepseek-shock/timeline.json');
  const { events } = (await file.json()) as { readonly events: readonly Slide[] };

  // The title is a slide too.
  const slides = page.locator('.tl-slide');
  await expect(slides).toHaveCount(events.length + 1);
  await expect(slides.first()).toContainText('The DeepSeek shock, held against the record');

  const found = events.find(
    ({ unique_id: id, start_date: date }) =>
      id === 'a100-h100-sales-stopped' && date.month === 8 && date.day === undefined,
  );
  expect(found?.start_date.year).toBe(2022);
  const slide = page.locator('#a100-h100-sales-stopped');
  await expect(slide.locator('.tl-headline')).toHaveText(found?.text.headline ?? 'no such event');
  await expect(slide.locator('.tl-headline-date')).toHaveText('August 2022');
  // Nothing came from anywhere but the player and our file.
  expect(
    asked.filter((path) => !/^\/player\/|^\/deepseek-shock\/timeline\.json$/.test(path)),
  ).toEqual([]);
});
