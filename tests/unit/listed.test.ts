import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/lib/addresses/addresses.ts';
import { formatAnchorsLock, parseAnchorsLock } from '../../src/lib/addresses/anchors-lock.ts';
import { dealLists } from '../../src/lib/addresses/deal-lists.ts';
import { outlineOf } from '../../src/lib/parts/outline.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import type { Content } from '../../src/lib/record/content.ts';
import { namedByTexts } from '../../src/lib/record/listed.ts';
import { listsOf } from '../../src/lib/record/lists.ts';
import { siteOutline } from '../../src/lib/record/site-outline.ts';
import * as a from './builders.ts';

/** More than the pages about the whole site show. */
const SLUGS = Array.from({ length: 24 }, (_, at) => `explainer-${at}`);
/** Not the oldest, so that its lists are its own, and not among the newest. */
const RENAMING = 'explainer-1';

/**
 * A site of many explainers. One of them alone rests on `ledger`, which was `daybook`, and has a claim by `eve`, who was
 * `eva`; the glossary and a page may name both by either id.
 */
function contentOf(term: string, page: string, ...locked: string[]): Content {
  const custom = { kind: 'primary', says: 'So.', verified: 'seen', formerly: ['daybook'] };
  const explainers = SLUGS.map((slug, at) =>
    a.explainer(
      slug === RENAMING ? 'See.[@ledger]' : 'It opens.',
      { published: `${2001 + at}-01-01`, updated: '2034-01-02', recordAsOf: '2034-01-03' },
      slug,
    ),
  );
  const people = a.people('ada', 'eve');
  for (const person of people.data.people) if (person.id === 'eve') person.formerly = ['eva'];
  return a.smallContent({
    explainers,
    claims: SLUGS.map((slug) => a.claim('one', slug === RENAMING ? { claimant: 'eve' } : {}, slug)),
    timelines: [],
    people: [people],
    sources: [a.sources({ id: 'audit' }, { id: 'minutes' }, { id: 'ledger', custom })],
    terms: [a.term('toll', { sources: ['minutes'] }, term)],
    pages: [{ path: 'pages/method.md', data: { title: 'How', dek: 'So.' }, body: page }],
    lists: dealLists(explainers, parseAnchorsLock(formatAnchorsLock(locked)), 1),
  });
}

/** The record, whatever is wrong with it: the check wants texts to name things by the ids that they have now. */
const recordOf = (content: Content) => buildRecord(content).record;
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe.each([
  ['the ids that they have', 'A word of [Eve](person:eve).', 'From the books.[@ledger]'],
  ['ids that they had before', 'A word of [Eve](person:eva).', 'From the books.[@daybook]'],
  ['old ids in one text', 'Of [Eve](person:eva), from [the books](source:daybook).', 'None.'],
])('what the glossary and the pages about the site name by %s', (_, term, page) => {
  const content = contentOf(term, page);
  const record = recordOf(content);

  it('is found', () => {
    expect(ids(namedByTexts(record)).sort()).toEqual(['eve', 'ledger', 'minutes']);
  });

  it('has its home in the lists of the explainer that rests on it', () => {
    expect(siteOutline(record).homes).toEqual({
      'source:ledger': RENAMING,
      'person:eve': RENAMING,
    });
  });

  it('is known to the pages about the whole site, which show nothing of that explainer', () => {
    const { sources, people } = outlineOf(content, record);
    expect(ids(sources.flatMap(({ data }) => data.references))).toContain('ledger');
    expect(ids(people.flatMap(({ data }) => data.people))).toContain('eve');
  });
});

it('what no text of the site names, is not known to the pages about the whole site', () => {
  const content = contentOf('A word.', 'None.');
  const { sources, people } = outlineOf(content, recordOf(content));
  expect(ids(sources.flatMap(({ data }) => data.references))).not.toContain('ledger');
  expect(ids(people.flatMap(({ data }) => data.people))).not.toContain('eve');
});

it('a list keeps what it promised under an id that it had before', () => {
  const promised = [`/${SLUGS[3]}/sources/#daybook`, `/${SLUGS[3]}/people/#eva`];
  const record = recordOf(contentOf('A word.', 'None.', `/${SLUGS[3]}/sources/`, ...promised));
  expect(ids(listsOf(record, SLUGS[3]).sources)).toContain('ledger');
  expect(ids(listsOf(record, SLUGS[3]).people)).toContain('eve');
  const answering = addressesOf(record).flatMap(({ formerly }) => formerly);
  expect(answering).toEqual(expect.arrayContaining(promised));
});
