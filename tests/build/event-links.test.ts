import { describe, expect, it } from 'vitest';
import { builtPages } from './built-site.ts';

const pages = builtPages();
const page = (path: string) => pages.find((other) => other.path === path)?.document;
const timelines = pages.filter(({ path }) => /^\/[a-z0-9-]+\/timeline\/$/.test(path));
const explainers = timelines.map(({ path }) => path.replace('timeline/', ''));
const hrefs = (within: ParentNode | null | undefined, start: RegExp) =>
  [...(within?.querySelectorAll('a[href]') ?? [])]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => start.test(href));

/** From the texts: where a link to an event stands, and to which it leads. */
const fromTexts = explainers.flatMap((path) =>
  [...(page(path)?.querySelectorAll('a[id][href*="/timeline/#"]') ?? [])].map(
    (link) => `${path}#${link.id} → ${link.getAttribute('href') ?? ''}`,
  ),
);
/** From the timelines: where each event says that it is mentioned. */
const fromEvents = timelines.flatMap(({ path, document }) =>
  [...document.querySelectorAll('.events > li')].flatMap((entry) =>
    hrefs(entry, /^\/[a-z0-9-]+\/#event-/).map((href) => `${href} → ${path}#${entry.id}`),
  ),
);

describe('events and the paragraphs that mention them', () => {
  it('link to each other, without exception', () => {
    expect(fromTexts.length).toBeGreaterThan(100);
    expect(fromEvents.toSorted()).toEqual(fromTexts.toSorted());
  });

  it('are told apart by section and place: no event has two links of one name', () => {
    const doubled = timelines.flatMap(({ document }) =>
      [...document.querySelectorAll('.events > li')].flatMap((entry) => {
        const names = [...entry.querySelectorAll('a[href*="/#event-"]')].map(
          (link) => link.textContent,
        );
        return names.length === new Set(names).size ? [] : [entry.id];
      }),
    );
    expect(doubled).toEqual([]);
  });
});

describe('the drawing of the timeline', () => {
  it('has a link for each event of the list, named as the event is, and no other', () => {
    for (const { document } of pages.filter(({ path }) => /\/timeline\/(by\/|$)/.test(path))) {
      const listed = [...document.querySelectorAll('.events > li')].map(
        (entry) =>
          `#${entry.id} ${entry.querySelector('h3')?.firstChild?.textContent?.trim() ?? ''}`,
      );
      const drawn = [...document.querySelectorAll('.panel a')].map(
        (link) => `${link.getAttribute('href') ?? ''} ${link.textContent.trim()}`,
      );
      expect(drawn.toSorted()).toEqual(listed.toSorted());
    }
  });
});
