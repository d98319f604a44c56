import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages, type BuiltPage } from './built-site.ts';

let pages: BuiltPage[] = [];
beforeAll(() => {
  pages = builtPages();
});

const all = (selector: string) =>
  pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll(selector)].map((element) => ({ path, element })),
  );
const places = (found: readonly { path: string; element: Element }[]) =>
  found.map(({ path, element }) => `${path} ${element.outerHTML.slice(0, 80)}`);

/** The accessible name of a drawing: its label, or the words of what labels it. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label.trim();
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  return ids
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
}

describe('what a screen reader is told of tables, drawings and words', () => {
  it('names every table, and says of each head whether it heads a row or a column', () => {
    const tables = all('table');
    expect(tables.length).toBeGreaterThan(10);
    const nameless = tables.filter(
      ({ element }) => (element.querySelector('caption')?.textContent ?? '').trim() === '',
    );
    expect(places(nameless)).toEqual([]);
    const aimless = all('th').filter(
      ({ element }) => !['row', 'col'].includes(element.getAttribute('scope') ?? ''),
    );
    expect(places(aimless)).toEqual([]);
  });

  it('says in words what every drawing shows', () => {
    const drawings = all('svg[role=img], svg[role=group]');
    expect(drawings.length).toBeGreaterThan(100);
    const mute = drawings.filter(({ element }) => nameOf(element).length < 4);
    expect(places(mute)).toEqual([]);
  });

  it('gives the numbers of every figure as a table', () => {
    // A timeline has its list of events instead; frames for other sites lead to the figure.
    const figures = all('main figure:not(.timeline)').filter(
      ({ path }) => !path.startsWith('/embed/'),
    );
    expect(figures.length).toBeGreaterThan(5);
    expect(
      places(figures.filter(({ element }) => !element.querySelector('details table'))),
    ).toEqual([]);
  });

  it('spells an abbreviation out once a page', () => {
    const [explainer] = pages.filter(({ path }) => path === '/deepseek-shock/');
    const spelt = [...(explainer?.document.querySelectorAll('abbr') ?? [])].map(
      (element) => `${element.textContent ?? ''}: ${element.getAttribute('title') ?? ''}`,
    );
    expect(spelt).toContain('AI: artificial intelligence');
    expect(spelt).toContain('US: United States');
    expect(new Set(spelt).size).toBe(spelt.length);
  });
});
