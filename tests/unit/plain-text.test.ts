import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { isPlainText } from '../../src/lib/markdown/plain-text.ts';
import { writeMarkdown } from '../../src/lib/markdown/write-markdown.ts';

const SIGNS = [...'aZé9× .,;:?%£/()\'"’“–…-\n\t&!*_[]`<>#+=\\~|$中'];
const ADDRESS_SIGNS = [...'ab1./:?#@!*+,;=%~_-$&()[]<> \\é\n'];
const address = fc
  .string({ unit: fc.constantFrom(...ADDRESS_SIGNS), maxLength: 8 })
  .map((end) => `https://record.example/${end}`);
const text = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 });
const piece = fc.oneof(
  text.map((value): PhrasingContent => ({ type: 'text', value })),
  text.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
  fc.tuple(text, address).map(([value, url]): PhrasingContent => ({
    ...{ type: 'link', url },
    children: [{ type: 'text', value }],
  })),
  address.map((url): PhrasingContent => ({
    ...{ type: 'link', url },
    children: [{ type: 'text', value: url }],
  })),
  address.map((url): PhrasingContent => ({ type: 'image', url, alt: 'A' })),
);
const pieces = fc.array(piece, { minLength: 1, maxLength: 4 });
const block = fc.oneof(
  pieces.map((children): RootContent => ({ type: 'paragraph', children })),
  pieces.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  pieces.map((children): RootContent => ({
    ...{ type: 'list', ordered: false, spread: false },
    children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
  })),
);

describe('a text in Markdown', () => {
  it('is written as the library alone would write it', () => {
    const alone = remark().data('settings', {
      ...{ bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' },
      unsafe: [
        {
          character: '$',
          inConstruct: 'phrasing',
          notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
        },
      ],
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
        expect(writeMarkdown(children)).toBe(alone.stringify({ type: 'root', children }));
      }),
      { numRuns: 3000 },
    );
  });

  it('is plain where it is a sentence', () => {
    const around = { before: '\n', after: '\n' };
    expect(isPlainText('“It cost $5,” he said.', around)).toBe(false);
    expect(isPlainText('“It cost five,” he said (in 2031).', around)).toBe(true);
  });

  it('is not plain where its first number would begin a list', () => {
    const around = { before: '\n', after: '\n' };
    expect(isPlainText('3 May 2031: It begins.', around)).toBe(true);
    expect(isPlainText('31. May it begin.', around)).toBe(false);
    expect(isPlainText('31', { before: '\n', after: '.' })).toBe(false);
  });
});
