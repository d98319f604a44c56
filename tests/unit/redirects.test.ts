import { describe, expect, it } from 'vitest';
import { redirectPage } from '../../src/lib/addresses/redirect-page.ts';
import { redirectRules, redirectsOf } from '../../src/lib/addresses/redirects.ts';
import { english } from '../../src/lib/strings/en.ts';
import { claim, explainer, record, section, term } from './builders.ts';

describe('redirects', () => {
  it('are none where nothing was renamed', () => {
    expect(redirectsOf(record())).toEqual([]);
  });

  it('are none for fragments, which answer on their page', () => {
    const sections = [section('01-money', 'It cost.', { formerly: ['cash'] })];
    expect(redirectsOf(record({ sections }))).toEqual([]);
  });

  it('lead from an old page to the new one', () => {
    const parts = {
      claims: [claim('one', { formerly: ['fell'] })],
      terms: [term('toll', { formerly: ['fee'] })],
    };
    expect(redirectsOf(record(parts))).toEqual([
      { from: '/glossary/fee/', to: '/glossary/toll/', kind: 'page' },
      { from: '/tolls/claims/fell/', to: '/tolls/claims/one/', kind: 'page' },
    ]);
  });

  it('lead straight from each old address of a renamed explainer, and last from all below it', () => {
    const redirects = redirectsOf(
      record({
        explainers: [explainer('Opens.', { formerly: ['bridge'] })],
        claims: [claim('one', { formerly: ['fell'] })],
      }),
    );
    const to = (path: string) => redirects.find(({ from }) => from === path)?.to;
    expect(to('/bridge/')).toBe('/tolls/');
    expect(to('/bridge/claims/fell/')).toBe('/tolls/claims/one/');
    expect(to('/bridge/changes/feed.xml')).toBe('/tolls/changes/feed.xml');
    expect(to('/bridge/republish/bridge.md')).toBe('/tolls/republish/tolls.md');
    expect(redirects.at(-1)).toEqual({ from: '/bridge/', to: '/tolls/', kind: 'folder' });
  });
});

describe('rules for hosts', () => {
  const redirects = [
    { from: '/glossary/fee/', to: '/glossary/toll/', kind: 'page' },
    { from: '/bridge/', to: '/tolls/', kind: 'folder' },
  ] as const;

  it('are lines of old path, new path and status', () => {
    expect(redirectRules(redirects, '/')).toBe(
      '/glossary/fee/ /glossary/toll/ 301\n/bridge/* /tolls/:splat 301\n',
    );
  });

  it.each(['/explainers', '/explainers/'])('begin with the base path %s', (base) => {
    expect(redirectRules(redirects, base)).toBe(
      '/explainers/glossary/fee/ /explainers/glossary/toll/ 301\n' +
        '/explainers/bridge/* /explainers/tolls/:splat 301\n',
    );
  });
});

describe('the page at an old address', () => {
  const path = '/explainers/tolls/';
  const page = redirectPage({ path, address: `https://record.example${path}` }, english);

  it('leads on without script, keeps out of search engines and has a link', () => {
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/explainers/tolls/">');
    expect(page).toContain(
      '<link rel="canonical" href="https://record.example/explainers/tolls/">',
    );
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<a href="/explainers/tolls/">');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('<script');
  });

  it('escapes what it is given', () => {
    const hostile = '/"><script>alert(1)</script>/';
    expect(redirectPage({ path: hostile, address: hostile }, english)).not.toContain('<script');
  });
});
