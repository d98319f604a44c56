import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { isPlainText } from '../../src/lib/markdown/plain-text.ts';
import { writeMarkdown } from '../../src/lib/markdown/write-markdown.ts';

const SIGNS = [...'aZé9 .,;:?%£/()\'"’“–…-\n\t&!*_[]`<>#+=\\~|$中'];
const text = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 });
const piece = fc.oneof(
  text.map((value): PhrasingContent => ({ type: 'text', value })),
  text.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
  text.map((value): PhrasingContent => ({
    ...{ type: 'link', url: 'https://record.example/' },
    children: [{ type: 'text', value }],
  })),
);
const block = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((children): RootContent => ({ type: 'paragraph', children }));

describe('a text in Markdown', () => {
  it('is written as the library alone would write it', () => {
    const alone = remark().data('settings', {
      ...{ bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' },
      unsafe: [{ character: '$', inConstruct: 'phrasing' }],
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
});
