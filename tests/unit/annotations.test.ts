import { describe, expect, it } from 'vitest';
import { claimQuotes } from '../../src/lib/annotations/quotes.ts';
import * as a from './builders.ts';

function quotesOf(body: string) {
  const terms = [a.term('toll')];
  const claims = [a.claim('one'), a.claim('two')];
  const tolls = a.tolls({ explainers: [a.explainer(body)], claims, terms });
  return claimQuotes(tolls, tolls.claims).map(({ claim, quote }) => ({
    claim: claim.id,
    ...quote,
  }));
}

describe('the quotations of claims', () => {
  it('are the words as the page sets them, with what stands beside them', () => {
    expect(quotesOf('In 2031 it [fell by "half"](claim:one), they say.')).toEqual([
      { claim: 'one', exact: 'fell by “half”', prefix: 'In 2031 it ', suffix: ', they say.' },
    ]);
  });

  it('have spaces for the line breaks of the file, as the page has', () => {
    expect(quotesOf('It\n[fell\nfar](claim:one).')[0]).toMatchObject({
      ...{ exact: 'fell far', prefix: 'It ' },
    });
  });

  it('end their context where a citation, a note or a definition stands', () => {
    expect(
      quotesOf(
        'So.[@audit] It [fell](claim:one) and a [toll](term:toll) [rose](claim:two).[@audit]',
      ),
    ).toEqual([
      { claim: 'one', exact: 'fell', prefix: ' It ', suffix: ' and a toll' },
      { claim: 'two', exact: 'rose', prefix: ' ', suffix: '.' },
    ]);
  });

  it('have no context where none stands', () => {
    expect(quotesOf('[It fell.](claim:one)')).toEqual([{ claim: 'one', exact: 'It fell.' }]);
  });

  it('are told apart where a claim is stated twice', () => {
    expect(quotesOf('It [fell](claim:one). Then it [sank](claim:one).')).toMatchObject([
      ...[{ exact: 'fell' }, { exact: 'sank' }],
    ]);
  });
});
