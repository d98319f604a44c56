import fc from 'fast-check';
import type { Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/lib/check/rules/sentences.ts';
import { parseProse } from '../../src/lib/prose/parse-prose.ts';

const sentencesIn = (tree: Root, text: string) => {
  const paragraphs: Paragraph[] = [];
  visit(tree, 'paragraph', (paragraph) => void paragraphs.push(paragraph));
  return sentencesOf(paragraphs, text);
};
const read = (text: string, format: 'md' | 'mdx' = 'mdx') =>
  sentencesIn(parseProse(text, format).tree, text);
const texts = (text: string) => read(text).map((sentence) => sentence.text);
const starts = (text: string) =>
  read(text).map((sentence) => {
    const { line, column } = sentence.placeOf(0);
    return `${line}:${column}`;
  });

describe('a sentence', () => {
  it.each([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    ['Why? Because! Well… So it went.', ['Why?', 'Because!', 'Well…', 'So it went.']],
    ['It rose. 27 people saw it. $6 went.', ['It rose.', '27 people saw it.', '$6 went.']],
    ['It rose.\nIt fell.', ['It rose.', 'It fell.']],
    ['It rose.  \nIt fell\\\nagain.', ['It rose.', 'It fell again.']],
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['**It rose.** *It fell.*', ['It rose.', 'It fell.']],
    ['It rose (a little). It fell.', ['It rose (a little).', 'It fell.']],
  ])('ends at its full stop: %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it.each([
    'Dr. Quill met Mr. Brook in St. Ives.',
    'The U.S. Senate heard J. Brook.',
    'See No. 5, p. 12 and Fig. 3 of Brook et al. 2031.',
    'On Jan. 27 and Sept. 3 it rose.',
    'Some fruit, e.g. Apples, i.e. Pomes, cost more.',
    'Harbour Inc. Limited of Port Merrow Co. Ltd. Paid.',
  ])('goes on after an abbreviation: %s', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it.each([
    'It rose by 3.5 per cent to 4.1 million.',
    'It was version 2.0.1 of the plan.',
    'He wrote to board.harbour.example about it.',
  ])('goes on after a point within a number or name: %s', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it('ends after the quotation mark that closes with it', () => {
    const text = 'She said “It rose.” It fell. "So it goes." He left.';
    expect(texts(text)).toEqual(['She said “It rose.”', 'It fell.', '"So it goes."', 'He left.']);
  });

  it('goes on to the end of a quotation of several sentences', () => {
    const text = 'She said: “It rose. It fell. It rose.” Then she left.';
    expect(texts(text)).toEqual(['She said: “It rose. It fell. It rose.”', 'Then she left.']);
  });

  it.each(['It rose.[@audit] It fell.', 'It rose.[@a; @b][@c] It fell.', 'It rose. [@a] It fell.'])(
    'keeps the citations after its full stop: %s',
    (text) => {
      expect(read(text).map(({ text, isSourced }) => [text, isSourced])).toEqual([
        ['It rose.', true],
        ['It fell.', false],
      ]);
    },
  );

  it.each(['claim', 'event', 'source'])('is sourced by a pointer to a %s', (kind) => {
    expect(read(`It [rose](${kind}:toll). It fell.`).map(({ isSourced }) => isSourced)).toEqual([
      ...[true, false],
    ]);
  });

  it.each(['person', 'term', 'https'])('is not sourced by a link to a %s', (kind) => {
    expect(read(`It [rose](${kind}:toll).`)[0]?.isSourced).toBe(false);
  });

  it('is each item of a list, and none a heading or a comment', () => {
    const text = '### It was so [#so]\n\n- One rose\n- Two fell\n\n{/* Three. */}\n\n1. Four.';
    expect(texts(text)).toEqual(['One rose', 'Two fell', 'Four.']);
  });

  it('keeps code and drops links’ addresses', () => {
    const text = 'It is `a.b` at [the board](https://b.example/A).';
    expect(texts(text)).toEqual(['It is a.b at the board.']);
  });
});

describe('a sentence’s place', () => {
  it.each([
    ['It rose. It fell.', ['1:1', '1:10']],
    ['It\nrose. It\nfell. It stood.', ['1:1', '2:7', '3:7']],
    ['It rose.[@audit] It [fell](claim:a). So.', ['1:1', '1:18', '1:38']],
    ['- It rose.\n  It fell.\n- It stood.', ['1:3', '2:3', '3:3']],
    ['> It rose.\n> It fell.', ['1:3', '2:3']],
    ['It is \\{so\\}. It fell.', ['1:1', '1:15']],
    ['It &amp; she. It fell.', ['1:1', '1:15']],
    ['It rose.\r\nIt fell.', ['1:1', '2:1']],
    ['It *rose. It* fell.', ['1:1', '1:11']],
    ['It is 港务局. It fell.', ['1:1', '1:12']],
    ['It 🙂 is. It fell.', ['1:1', '1:11']],
    ['It is `code`. It fell.', ['1:1', '1:15']],
  ])('is where it begins in the file: %j', (text, expected) => {
    expect(starts(text)).toEqual(expected);
  });

  it('can be asked of each of its letters', () => {
    const [sentence] = read('- The board *paid*\n  a \\[large\\] sum.[@audit]');
    const place = sentence?.placeOf(sentence.typed.indexOf('sum'));
    expect(place).toEqual({ line: 2, column: 15 });
  });
});

describe('sentences', () => {
  const word = fc.constantFrom(
    ...['It', 'rose', 'Dr.', '4.1', 'fell.', 'why?', '“So', 'be it.”', '"A"', '27', 'U.S.', '(no)'],
    ...['[the toll](claim:toll)', '[@audit]', '*well*', '`x`', '$6', '\n', 'A.', '…', "'s"],
  );

  it('join to the paragraph’s text', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const { tree } = parseProse(`It ${words.join(' ')}`, 'mdx');
        const squeeze = (text: string) => text.replace(/\s+/g, '');
        const paragraphs = tree.children.filter(
          (node): node is Paragraph => node.type === 'paragraph',
        );
        const whole = paragraphs.map((node) => toString(node)).join(' ');
        const joined = sentencesIn(tree, words.join(' ')).map(({ text }) => text);
        expect(squeeze(joined.join(' '))).toBe(squeeze(whole.replaceAll('[@audit]', '')));
      }),
    );
  });

  it('begin where their first letter was typed', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const body = `It ${words.join(' ')}`;
        for (const sentence of read(body)) {
          const { typed } = sentence;
          const { line, column } = sentence.placeOf(0);
          const rest = body.split('\n')[line - 1]?.slice(column - 1) ?? '';
          expect(typed.startsWith('\uE000') || rest.startsWith(typed.charAt(0))).toBe(true);
        }
      }),
    );
  });
});
