import { describe, expect, it } from 'vitest';
import { promisedAddresses } from '../../src/lib/addresses/addresses.ts';
import { formatAnchorsLock, parseAnchorsLock } from '../../src/lib/addresses/anchors-lock.ts';
import { dealLists } from '../../src/lib/addresses/deal-lists.ts';
import { outlineOf } from '../../src/lib/parts/outline.ts';
import { PartContent } from '../../src/lib/parts/part-content.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import type { Content } from '../../src/lib/record/content.ts';
import { homesOf } from '../../src/lib/record/homes.ts';
import { listsOf, openPromises } from '../../src/lib/record/lists.ts';
import { byId, type PlainRecord } from '../../src/lib/record/record.ts';
import { siteOutline } from '../../src/lib/record/site-outline.ts';
import { usesOf } from '../../src/lib/record/term-uses.ts';
import * as a from './builders.ts';

const NO_LOCK = parseAnchorsLock('');
const lock = (...addresses: string[]) => parseAnchorsLock(formatAnchorsLock(addresses));

const explainer = (slug: string, published: string, fields = {}) =>
  a.explainer('It opens.', { published, ...fields }, slug);
/** The slugs of those with lists of their own. */
const alone = (lists: Content['lists']) =>
  lists.map((list) => list.explainer).filter((slug) => slug !== '');

describe('the lists of sources and people', () => {
  const three = [
    explainer('c', '2033-01-01'),
    explainer('a', '2032-01-01'),
    explainer('b', '2032-01-01'),
  ];

  it('are the same for all explainers while these are few', () => {
    expect(dealLists(three, NO_LOCK, 3)).toEqual([]);
  });

  it('are their own for all but the oldest, in the order of their addresses within a day', () => {
    expect(alone(dealLists(three, NO_LOCK, 1))).toEqual(['b', 'c']);
    expect(alone(dealLists(three, NO_LOCK, 2))).toEqual(['c']);
  });

  it('stay those of the site for an explainer that was published there, though an older one comes', () => {
    const older = [...three, explainer('d', '2031-01-01')];
    expect(alone(dealLists(older, NO_LOCK, 1))).toEqual(['a', 'b', 'c']);
    expect(alone(dealLists(older, lock('/a/'), 1))).toEqual(['b', 'c', 'd']);
  });

  it('stay its own for an explainer that was published with them, though there is room again', () => {
    expect(alone(dealLists(three, lock('/c/', '/c/sources/'), 3))).toEqual(['c']);
  });

  it('stay where they were published after the explainer has got another address', () => {
    const renamed = [
      explainer('c', '2033-01-01', { formerly: ['old'] }),
      explainer('a', '2032-01-01'),
    ];
    const [, list] = dealLists(renamed, lock('/old/', '/old/people/#ada', '/old/sources/'), 9);
    expect(list).toEqual({ explainer: 'c', sources: [], people: ['ada'] });
  });
});

/** Two explainers: the older rests on `audit` and `minutes`, the newer on `audit` and `ledger`. */
function contentOf(locked = NO_LOCK, newerText = 'See [@ledger].'): Content {
  const days = { updated: '2034-01-02', recordAsOf: '2034-01-03' };
  const explainers = [
    a.explainer('See [@minutes].', { published: '2031-01-01', ...days }, 'old'),
    a.explainer(newerText, { published: '2032-01-01', ...days }, 'new'),
  ];
  return a.smallContent({
    explainers,
    claims: [a.claim('one', {}, 'old'), a.claim('one', {}, 'new')],
    timelines: [],
    terms: [a.term('toll', { sources: ['minutes'] }, 'A word of [Eve](person:eve).[@ledger]')],
    people: [a.people('ada', 'bob', 'eve')],
    sources: [a.sources({ id: 'audit' }, { id: 'minutes' }, { id: 'ledger' }, { id: 'spare' })],
    lists: dealLists(explainers, locked, 1),
  });
}

function recordOf(content: Content): PlainRecord {
  const { record, problems } = buildRecord(content);
  expect(problems).toEqual([]);
  return record;
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();

describe('a list', () => {
  const record = recordOf(contentOf());

  it('of the site has what its explainers rest on, and what the glossary alone names', () => {
    expect(ids(listsOf(record, undefined).sources)).toEqual(['audit', 'minutes']);
    expect(ids(listsOf(record, undefined).people)).toEqual(['ada', 'eve']);
  });

  it('of an explainer has all that it rests on, in whichever other list that stands', () => {
    expect(ids(listsOf(record, 'new').sources)).toEqual(['audit', 'ledger']);
    expect(ids(listsOf(record, 'new').people)).toEqual(['ada']);
  });

  it('is the home of a source that no older one has', () => {
    const homes = homesOf(record);
    expect([...homes].map(([{ id }, list]) => [id, list])).toEqual([
      ...['audit', 'minutes', 'ada', 'eve'].map((id) => [id, undefined]),
      ['ledger', 'new'],
    ]);
  });

  it('promises its entries, each in one place or more', () => {
    const promised = promisedAddresses(record);
    expect(promised).toContain('/sources/#audit');
    expect(promised).toContain('/new/sources/');
    expect(promised).toContain('/new/sources/#audit');
    expect(promised).toContain('/new/people/#ada');
    expect(promised).not.toContain('/sources/#ledger');
  });

  it('keeps what it promised when a text no longer rests on it', () => {
    const before = lock(...promisedAddresses(record));
    const after = recordOf(contentOf(before, 'It rests on nothing.'));
    expect(promisedAddresses(after)).toEqual(expect.arrayContaining(promisedAddresses(record)));
    expect(promisedAddresses(recordOf(contentOf(NO_LOCK, 'On nothing.')))).not.toContain(
      '/new/sources/#ledger',
    );
  });

  it('leaves what explainers are made from as it is when its addresses are recorded', () => {
    const content = contentOf(lock(...promisedAddresses(record)));
    const open = openPromises(recordOf(content));
    expect(open.flatMap(({ sources, people }) => [...sources, ...people])).toEqual([]);
    const left = openPromises(
      recordOf({ ...content, explainers: contentOf(NO_LOCK, 'None.').explainers }),
    );
    expect(left.find(({ explainer: slug }) => slug === 'new')?.sources).toEqual(['ledger']);
  });

  it('is the same where an explainer is built without the rest', () => {
    const before = lock(...promisedAddresses(record));
    const content = contentOf(before, 'It rests on nothing.');
    const part = recordOf(new PartContent(content).of(['new']));
    expect(ids(listsOf(part, 'new').sources)).toEqual(
      ids(listsOf(recordOf(content), 'new').sources),
    );
    expect(byId(part.explainers, 'new').list).toBe('new');
  });
});

describe('the outline of a site with explainers that have lists of their own', () => {
  const content = contentOf();
  const whole = recordOf(content);
  const outlined = buildRecord(outlineOf(content, whole)).record;

  it('has the lists of the site, and knows of the others where they are and how long', () => {
    expect(ids(listsOf(outlined, undefined).sources)).toEqual(
      ids(listsOf(whole, undefined).sources),
    );
    expect(siteOutline(outlined)).toEqual(siteOutline(whole));
    expect(siteOutline(outlined).otherLists).toEqual([{ explainer: 'new', sources: 2, people: 1 }]);
  });

  it('knows where what the glossary names stands', () => {
    expect(siteOutline(outlined).homes).toEqual({ 'source:ledger': 'new' });
  });
});

describe('the uses of a term', () => {
  const days = { updated: '2034-01-02', recordAsOf: '2034-01-03' };
  const using = ['a', 'b', 'c'].map((slug, at) =>
    a.explainer('A [toll](term:toll).', { published: `203${at}-01-01`, ...days }, slug),
  );
  const claims = ['a', 'b', 'c'].map((slug) => a.claim('one', {}, slug));
  const record = a.record({ explainers: using, claims, timelines: [] });
  const term = byId(record.terms, 'toll');

  it('are all shown while they are few', () => {
    expect(usesOf(term, record)).toEqual({ shown: term.mentions, others: 0 });
  });

  it('are shown for the newest explainers, and counted for the others', () => {
    const { shown, others } = usesOf(term, record, 2);
    expect(shown.map((mention) => mention.explainer.id).sort()).toEqual(['b', 'c']);
    expect(others).toBe(1);
  });
});
