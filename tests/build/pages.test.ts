import { describe, expect, it } from 'vitest';
import { builtPages } from './built-site.ts';

const pages = builtPages();

describe('every built page', () => {
  it('exists in the numbers that the record calls for', () => {
    expect(pages.length).toBeGreaterThan(130);
  });

  it('has no two elements with one id', () => {
    const doubled = pages.flatMap(({ path, document }) => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`);
    });
    expect(doubled).toEqual([]);
  });

  it('has one h1 and skips no level of heading', () => {
    const wrong = pages.flatMap(({ path, document }) => {
      const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
        Number(heading.localName.slice(1)),
      );
      const skipped = levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
      const tops = levels.filter((level) => level === 1).length;
      return tops === 1 && !skipped ? [] : [`${path} ${levels.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has a title, a description, a language and, unless hidden, its canonical address', () => {
    const wrong = pages.filter(({ path, document }) => {
      const attribute = (selector: string, name: string) =>
        document.querySelector(selector)?.getAttribute(name) ?? '';
      const canonical = attribute('link[rel=canonical]', 'href');
      const hidden = attribute('meta[name=robots]', 'content') === 'noindex';
      return (
        (document.querySelector('title')?.textContent ?? '').length < 5 ||
        attribute('meta[name=description]', 'content').length < 20 ||
        attribute('html', 'lang') === '' ||
        attribute('meta[property="og:title"]', 'content') === '' ||
        (!hidden && new URL(canonical).pathname !== canonicalOf(path))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('runs no script unless it needs one, and loads nothing from another site', () => {
    const wrong = pages.flatMap(({ path, document }) => {
      const scripts = [...document.querySelectorAll('script')].filter(
        (script) => script.getAttribute('type') !== 'application/ld+json',
      );
      const forbidden = scripts.filter(
        (script) => !needsScript(path) || script.textContent !== '' || !script.hasAttribute('src'),
      );
      const loaded = [...document.querySelectorAll('link[rel=stylesheet],img,iframe,script[src]')]
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter((address) => !address.startsWith('/') || address.startsWith('//'));
      return forbidden.length + loaded.length === 0 ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  it('allows by its security policy no script, unless it needs one, and no connection but to the site', () => {
    const wrong = pages.filter(({ path, document }) => {
      const policy = document
        .querySelector('meta[http-equiv=Content-Security-Policy]')
        ?.getAttribute('content');
      const allows = /(?:script|worker)-src|'unsafe-/.test(policy ?? '');
      const connects = /connect-src ([^;]*)/.exec(policy ?? '')?.[1];
      return (
        !policy?.startsWith("default-src 'none'") ||
        allows !== needsScript(path) ||
        connects !== "'self'"
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('sets no space before a comma, a full stop or a superior number', () => {
    const wrong = pages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('main :is(p, li, dd, h1, h2, h3, .note)')].flatMap(
        (element) => {
          const text = (element.textContent ?? '').replace(/\s+/g, ' ');
          const spaced = / [,.;:](?: |$)/.exec(text)?.[0];
          const afterSpace = /[.,] <sup>/.test(element.innerHTML.replace(/\s+/g, ' '));
          return spaced !== undefined || afterSpace ? [`${path} ${text.slice(0, 80)}`] : [];
        },
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('carries no style attribute, which a strict security policy would block', () => {
    const wrong = pages.filter(({ document }) => document.querySelector('[style]') !== null);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('carries JSON-LD that can be parsed, where it carries any', () => {
    const scripts = pages.flatMap(({ document }) => [
      ...document.querySelectorAll('script[type="application/ld+json"]'),
    ]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts)
      expect(JSON.parse(script.textContent ?? '')).toMatchObject({
        '@context': 'https://schema.org',
      });
  });
});

/** The search page, and those with a button that copies a text. */
function needsScript(path: string): boolean {
  return path === '/search/' || path.endsWith('/republish/');
}

/** Views of a list, and the record as of a day, send search engines to the list as it is now. */
function canonicalOf(path: string): string {
  return path.replace(/(claims|timeline|sources)\/by\/.*$/, '$1/').replace(/as-of\/.*$/, 'claims/');
}
