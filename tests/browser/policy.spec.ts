import { createServer, type Server } from 'node:http';
import getPort from 'get-port';
import { collectComplaints } from './complaints.ts';
import { bare as test, BASE, expect, KINDS } from './reader.ts';

test.skip(({ colorScheme }) => colorScheme === 'dark', 'policies see no colours');

for (const [what, markup] of [
  ['a script in the page', '<script>1</script>'],
  ['a style in the page', '<style>p { color: red }</style>'],
  ['a style attribute', '<p style="color: red">x</p>'],
  ['a script of the site', '<script src="/favicon.svg"></script>'],
  ['a picture of another site', '<img src="https://elsewhere.example/x.png" alt="">'],
  ['a frame', '<iframe src="/" title="x"></iframe>'],
] as const)
  test(`the policy stops ${what} on a page that is read, and every test would fail by it`, async ({
    page,
    baseURL,
    javaScriptEnabled,
  }) => {
    test.skip(!javaScriptEnabled && /script/.test(what), 'no script would run anyway');
    const site = baseURL ?? '';
    for (const policy of ['header', 'meta']) {
      const complaints = collectComplaints(page, site);
      await page.route(`**${KINDS.method}`, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        let body = (await response.text()).replace('</main>', `${markup}</main>`);
        if (policy === 'header') body = body.replace(/<meta http-equiv="Content-Sec[^>]*>/, '');
        else delete headers['content-security-policy'];
        await route.fulfill({ response, headers, body });
      });
      await page.goto(KINDS.method);
      await expect.poll(() => complaints.join('\n')).toMatch(/Content Security Policy/);
      await page.unroute(`**${KINDS.method}`);
    }
  });

test.describe('from another site', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'the other site runs script');
  let other: Server | undefined;
  let elsewhere = '';

  test.beforeEach(async ({ baseURL }) => {
    const framed = `${baseURL ?? ''}${BASE}${KINDS.method.slice(1)}`;
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<title>Another site</title><iframe src="${framed}"></iframe>`);
    });
    other = server;
    const port = await getPort();
    await new Promise<void>((resolve) => server.listen(port, resolve));
    // Another port is another origin.
    elsewhere = `http://localhost:${port}/`;
  });
  test.afterEach(() => void other?.close());

  test('no page can be framed', async ({ page }) => {
    const complaints = collectComplaints(page, elsewhere);
    await page.goto(elsewhere);
    await expect.poll(() => complaints.join('\n')).toMatch(/frame-ancestors/);
    expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  });

  test('feeds and pictures can be loaded, pages cannot', async ({ page, baseURL }) => {
    await page.goto(elsewhere);
    const load = (path: string) =>
      page.evaluate(
        (address) =>
          fetch(address).then(
            (response) => response.ok,
            () => false,
          ),
        `${baseURL ?? ''}${BASE}${path.slice(1)}`,
      );
    expect(await load('/feed.xml')).toBe(true);
    expect(await load('/favicon.svg')).toBe(true);
    expect(await load(KINDS.method)).toBe(false);
  });
});
