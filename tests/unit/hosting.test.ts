import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../src/lib/hosting/address-pattern.ts';
import { contentTypeOf } from '../../src/lib/hosting/content-types.ts';
import { headerRules, headersFor, KEEP, REVALIDATE } from '../../src/lib/hosting/header-rules.ts';
import { headersFile, MOST_RULES } from '../../src/lib/hosting/headers-file.ts';
import { storePlan, storePlanLines } from '../../src/lib/hosting/object-store.ts';
import { headerPolicy, inlineStyles, securityPolicy } from '../../src/lib/security-policy.ts';

const rules = headerRules();

describe('a pattern of addresses', () => {
  it.each([
    ['/*', '/', true],
    ['/*', '/glossary/toll/', true],
    ['/search/', '/search/', true],
    ['/search/', '/search/x/', false],
    ['/*.xml', '/feed.xml', true],
    ['/*.xml', '/feedxml', false],
    ['/:explainer/changes/feed.xml', '/tolls/changes/feed.xml', true],
    ['/:explainer/changes/feed.xml', '/a/b/changes/feed.xml', false],
  ] as const)('%s means %s: %s', (pattern, path, means) => {
    expect(matchesPattern(path, pattern)).toBe(means);
  });
});

describe('the headers', () => {
  it('of a page have it asked for again and let nobody frame it', () => {
    const headers = headersFor('/tolls/', rules);
    expect(headers['Cache-Control']).toBe(REVALIDATE);
    expect(headers['Content-Security-Policy']).toBe(`${securityPolicy()}; frame-ancestors 'none'`);
    expect(headers['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });

  it('of the search page allow its script', () => {
    expect(headersFor('/search/', rules)['Content-Security-Policy']).toBe(headerPolicy('search'));
  });

  it.each([
    ...['/_astro/page.abc.css', '/pagefind/fragment/en_1.pf_fragment'],
    ...['/pagefind/filter/en_1.pf_filter', '/pagefind/pagefind.en_1.pf_meta'],
  ])('of a file with a hash in its name let it be kept: %s', (path) => {
    expect(headersFor(path, rules)['Cache-Control']).toBe(KEEP);
  });

  it('of data let other sites load it', () => {
    expect(headersFor('/tolls/figures/sums.csv', rules)).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    });
  });

  it('never allow what is unsafe', () => {
    expect(JSON.stringify(rules)).not.toMatch(/'unsafe-/);
  });
});

describe('the policy for a style in the page', () => {
  const hash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

  it('allows it by its hash and is found in the page again', () => {
    const policy = securityPolicy(undefined, [hash]);
    expect(policy).toContain(`style-src 'self' '${hash}';`);
    expect(inlineStyles(`<meta http-equiv="Content-Security-Policy" content="${policy}">`)).toEqual(
      [hash],
    );
  });
});

describe('the type', () => {
  it.each([
    ['/tolls/', 'text/html; charset=utf-8'],
    ['/404.html', 'text/html; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/sitemap-0.xml', 'application/xml; charset=utf-8'],
    ['/_headers', undefined],
    ['/page.html.br', undefined],
  ])('of %s is %s', (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });
});

describe('the file of headers', () => {
  const two = headersFile(
    [
      { pattern: '/*', headers: { A: '1', B: '2' } },
      { pattern: '/x/', headers: { B: '3' } },
    ],
    '/explainers',
  );

  it('stands under the base path, and drops a header before it is given again', () => {
    expect(two).toBe('/explainers/*\n  A: 1\n  B: 2\n\n/explainers/x/\n  ! B\n  B: 3\n');
  });

  it('keeps within what Cloudflare reads', () => {
    expect(rules.length).toBeLessThanOrEqual(MOST_RULES);
    const lines = headersFile(rules, '/').split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    const splats = rules.filter(({ pattern }) => pattern.split('*').length > 2);
    expect(splats).toEqual([]);
  });
});

describe('the plan for an object store', () => {
  it('names each file but the packed copies, and what pages load before the pages', () => {
    const site = { base: '/explainers/', rules, redirects: [] };
    const files = ['index.html', 'index.html.br', '_headers', '_astro/a.abc.css', 'feed.xml'];
    const { objects } = storePlan(files, site);
    expect(objects.map(({ key }) => key)).toEqual([
      'explainers/_astro/a.abc.css',
      'explainers/feed.xml',
      'explainers/index.html',
    ]);
    expect(objects[0]?.headers).toEqual({
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': KEEP,
    });
  });

  it('is JSON with one object a line', () => {
    const plan = storePlan(['index.html', 'feed.xml'], { base: '/', rules, redirects: [] });
    const lines = [...storePlanLines(plan, rules)];
    expect(JSON.parse(lines.join(''))).toEqual({ ...plan, rules });
    expect(lines).toContain(`${JSON.stringify(plan.objects[0])},\n`);
  });
});
