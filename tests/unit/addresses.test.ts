import { describe, expect, it } from 'vitest';
import { addressesOf, promisedAddresses } from '../../src/lib/addresses/addresses.ts';
import { claim, explainer, record, section, term, timeline } from './builders.ts';

const small = () =>
  record({
    explainers: [explainer('Opens.\n\n### Why? [#why]')],
    sections: [section('01-money', 'It cost.\n\n### Who pays? [#who-pays]\n\nAll.')],
    timelines: [timeline([{ id: 'vote', date: '2031-01-02' }])],
  });

describe('promised addresses', () => {
  it('are those of everything that authors gave an id, and of the pages', () => {
    const promised = promisedAddresses(small());
    for (const address of [
      ...['/', '/tolls/', '/tolls/#money', '/tolls/#who-pays', '/tolls/#why', '/tolls/claims/'],
      ...['/tolls/claims/one/', '/tolls/timeline/', '/tolls/timeline/#vote', '/glossary/toll/'],
      ...['/sources/#audit', '/people/#ada', '/method/', '/method/#false', '/feed.xml'],
      ...['/tolls/changes/feed.xml', '/tolls/republish/tolls.md'],
    ])
      expect(promised).toContain(address);
  });

  it('are sorted, each once', () => {
    const promised = promisedAddresses(small());
    expect(promised).toEqual([...new Set(promised)].sort());
  });

  it('leave out figures where there are none, and views of lists', () => {
    expect(promisedAddresses(small()).filter((address) => /figures|\/by\//.test(address))).toEqual(
      [],
    );
  });
});

describe('an address that changed', () => {
  const at = (now: string, parts: Parameters<typeof record>[0]) =>
    addressesOf(record(parts)).find((address) => address.now === now)?.formerly;

  it('is known by the old ids of what it names', () => {
    const formerly = ['fell-in-2031', 'fell'];
    expect(at('/tolls/claims/one/', { claims: [claim('one', { formerly })] })).toEqual([
      '/tolls/claims/fell-in-2031/',
      '/tolls/claims/fell/',
    ]);
    expect(at('/glossary/toll/', { terms: [term('toll', { formerly })] })).toEqual([
      '/glossary/fell-in-2031/',
      '/glossary/fell/',
    ]);
  });

  it('is known by each pair of old ids where its explainer was renamed too', () => {
    const parts = {
      explainers: [explainer('Opens.', { formerly: ['bridge'] })],
      sections: [section('01-money', 'It cost.', { formerly: ['cash'] })],
    };
    expect(at('/tolls/#money', parts)).toEqual(['/tolls/#cash', '/bridge/#money', '/bridge/#cash']);
  });

  it('is known by the ids after a heading’s first', () => {
    const sections = [section('01-money', 'It.\n\n### Who? [#who-pays #payers #who]\n\nAll.')];
    expect(at('/tolls/#who-pays', { sections })).toEqual(['/tolls/#payers', '/tolls/#who']);
  });
});
