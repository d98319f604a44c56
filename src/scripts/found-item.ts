import { excerptPieces } from '../lib/search/excerpt-pieces.ts';
import { SEARCH_KINDS } from '../lib/search/search-kinds.ts';
import { englishSearch as strings } from '../lib/strings/search-en.ts';
import type { FoundThing } from './search-index.ts';

/** A thing that was found, as an item of the list. Verdicts look as `wordOf` shows them. */
export function foundItem(
  { url, meta, filters, excerpt }: FoundThing,
  wordOf: (verdict: string) => Node | undefined,
): HTMLLIElement {
  const kind = SEARCH_KINDS.find((name) => name === filters['kind']?.[0]);
  const verdict = filters['verdict']?.[0];
  const about = [
    kind === undefined ? undefined : element('span', {}, strings.kinds[kind].one),
    verdict === undefined ? undefined : wordOf(verdict),
    ...[meta['place'], meta['date']].map((text) => text && element('span', {}, text)),
  ];
  return element(
    'li',
    {},
    element('p', { className: 'about quiet' }, ...about.filter((part) => part !== undefined)),
    element('h2', {}, element('a', { href: url }, meta['title'] ?? url)),
    element(
      'p',
      { className: 'excerpt' },
      ...excerptPieces(excerpt).map(({ text, marked }) =>
        marked ? element('mark', {}, text) : text,
      ),
    ),
  );
}

/** An element with text and other elements in it. Text stays text, whatever it holds. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
