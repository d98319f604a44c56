import { describe, expect, it } from 'vitest';
import { claim, section, term } from './builders.ts';
import { found, foundInText, places } from './rules-on.ts';

const figures = (text: string) =>
  foundInText('figure-without-source', text).map(({ message }) => /^"([^"]*)"/.exec(message)?.[1]);

describe('a figure without a source', () => {
  it.each([
    ['It cost $6 million.', '$6 million'],
    ['It cost $5.6M.', '$5.6M'],
    ['It cost US$6bn in all.', '$6bn'],
    ['It rose by 17%.', '17%'],
    ['It rose by 17 per cent.', '17 per cent'],
    ['It rose by 5000.', '5000'],
    ['On 27 January 2025 it rose.', '27'],
    ['In 2025, it rose.', '2025'],
    ['By January 2025 it rose.', '2025'],
    ['It has 1,000,000 readers.', '1,000,000'],
    ['It stood at 3.5.', '3.5'],
    ['It went from 20–30 to (40).', '20'],
    ['The 4 million\nwere gone.', '4 million'],
  ])('is found: %s', (text, figure) => {
    expect(figures(text)).toEqual([figure]);
  });

  it.each([
    'They made R1, GPT-4 and V3-0324 on an A100 and an H800.',
    'It is a 20-year plan of the 1990s, the 3rd, with 5G and 3D.',
    'So it was as of October 2026, as of 27 January 2025 and as of 2024.',
    'So it was as of\nOctober 2026.',
    'It cost $6 million.[@audit]',
    'It cost [$6 million](claim:one).',
    'It has [four words](source:audit) of 2031.',
    'Eight voted for it.',
    '### In 2031 [#in-2031]\n\nIt rose.',
    '{/* 27 January */}\n\nIt rose.',
  ])('is not: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('is shown where it stands', () => {
    expect(places(foundInText('figure-without-source', 'It rose.\nIt cost\n$6 million.'))).toEqual([
      ...[{ line: 3, column: 1 }],
    ]);
  });

  it('is told once a sentence', () => {
    expect(figures('It rose from 3 to 4. It fell to 2.')).toEqual(['3', '2']);
  });

  it('may stand in the reasoning and the glossary, which name their sources above', () => {
    const parts = {
      claims: [claim('one', {}, 'tolls', 'It was 6.')],
      terms: [term('a', {}, 'A 6.')],
    };
    expect(found('figure-without-source', parts)).toEqual([]);
  });
});

describe('a quotation without a source', () => {
  it.each(['She called it “a bridge for all”.', 'She called it "a bridge for all".'])(
    'is found: %s',
    (text) => {
      const [problem] = foundInText('quotation-without-source', text);
      expect(problem?.place).toEqual({ line: 1, column: 15 });
    },
  );

  it.each([
    'It is what they call a “road toll”.',
    'She called it “a bridge for all”.[@audit]',
    'She [called](claim:one) it “a bridge for all”.',
    'It’s the board’s own bridge, isn’t it?',
  ])('is not: %s', (text) => {
    expect(foundInText('quotation-without-source', text)).toEqual([]);
  });
});

describe('a long quotation', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('has more than twelve words', () => {
    expect(foundInText('long-quotation', `It is “${words(12)}”.[@audit]`)).toEqual([]);
    const [problem] = foundInText('long-quotation', `It is “${words(13)}”.[@audit]`);
    expect(problem?.message).toContain('13 words');
    expect(problem?.place).toEqual({ line: 1, column: 7 });
  });

  it('may run over several sentences', () => {
    expect(foundInText('long-quotation', `“It rose. ${words(9)}. A b c d.”[@audit]`)).toHaveLength(
      1,
    );
  });

  it('counts in reasoning and in a claim’s quote too', () => {
    const reasoned = { claims: [claim('one', {}, 'tolls', `It is “${words(13)}”.`)] };
    expect(found('long-quotation', reasoned)).toHaveLength(1);
    const quoted = (count: number) => ({ claims: [claim('one', { quote: words(count) })] });
    expect(found('long-quotation', quoted(12))).toEqual([]);
    expect(places(found('long-quotation', quoted(13)))).toEqual([{ field: ['quote'] }]);
  });
});

describe('a long sentence', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('has more than 35 words', () => {
    expect(foundInText('long-sentence', `${words(35)}.`)).toEqual([]);
    expect(foundInText('long-sentence', `It fell. Word ${words(35)}.`)[0]?.place).toEqual({
      ...{ line: 1, column: 10 },
    });
  });

  it('does not count what is not read: citations and addresses', () => {
    expect(foundInText('long-sentence', `${words(34)} [word](claim:one).[@audit]`)).toEqual([]);
  });

  it('is let be in reasoning', () => {
    const parts = { claims: [claim('one', {}, 'tolls', `${words(60)}.`)] };
    expect(found('long-sentence', parts)).toEqual([]);
  });
});

describe('house style', () => {
  const words = [
    { avoid: 'in order to', instead: 'Write "to".' },
    { avoid: 'massive', instead: 'Give the figure.' },
    { avoid: 'élite (so-called)', instead: 'Name them.' },
  ];
  const style = (text: string) => foundInText('house-style', text, { words });

  it.each([
    ['It was a massive bridge.', { line: 1, column: 10 }],
    ['Massive it was.', { line: 1, column: 1 }],
    ['It rose. It shut, in\norder to mend it.', { line: 1, column: 19 }],
    ['The *massive* bridge', { line: 1, column: 6 }],
    ['The élite (so-called) went.', { line: 1, column: 5 }],
  ])('finds words and phrases whatever their case: %j', (text, place) => {
    expect(places(style(text))).toEqual([place]);
  });

  it.each([
    'She called it “a massive bridge”.',
    'She called it "a massive bridge".',
    'She said: “It rose. It was massive. It fell.”',
    'It fell massively, and its massiveness too.',
    'See [the board](https://massive.example/).',
  ])('lets quotations, longer words and addresses be: %s', (text) => {
    expect(style(text)).toEqual([]);
  });

  it('tells of each place', () => {
    expect(style('A massive bridge is massive.')).toHaveLength(2);
  });

  it('counts in reasoning and glossary too', () => {
    const parts = {
      ...{ claims: [claim('one', {}, 'tolls', 'Massive.')], terms: [term('toll', {}, 'Massive.')] },
      sections: [section('01-one', 'Massive.')],
    };
    expect(found('house-style', parts, { words })).toHaveLength(3);
  });
});
