import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/lib/prose/parse-prose.ts';
import { proseToHtml, type PointerTargets } from '../../src/lib/prose/prose-to-html.ts';
import { isSafeAddress } from '../../src/lib/prose/safe-address.ts';

const TARGETS: PointerTargets = {
  addressOf: ({ kind, target }) => (kind === 'person' ? undefined : `/${kind}/${target}/`),
  citation: (id) =>
    id === 'audit' ? { number: 1, address: '/sources/#audit', label: 'Source 1' } : undefined,
};
const WITH_NOTES: PointerTargets = {
  ...TARGETS,
  note: () => ({ number: 'n1', address: '#note-1', label: 'Note 1' }),
};

const html = (text: string, targets = TARGETS, only?: 'first' | 'rest') =>
  proseToHtml(parseProse(text, 'md').tree, targets, only);

describe('proseToHtml', () => {
  it('leads a pointer to its address', () => {
    expect(html('It [rose](claim:toll).')).toBe('<p>It <a href="/claim/toll/">rose</a>.</p>');
  });

  it('keeps the words of a pointer that leads nowhere', () => {
    expect(html('[Ada *Quill*](person:ada) paid.')).toBe('<p>Ada <em>Quill</em> paid.</p>');
  });

  it('numbers a citation', () => {
    expect(html('It rose.[@audit]')).toBe(
      '<p>It rose.<sup><a href="/sources/#audit" aria-label="Source 1">1</a></sup></p>',
    );
  });

  it('drops a citation that leads nowhere', () => {
    expect(html('It rose.[@hearsay]')).toBe('<p>It rose.</p>');
  });

  it('puts the number of a note after its words', () => {
    expect(html('It [rose](claim:toll) again.', WITH_NOTES)).toContain(
      'rose</a><sup><a href="#note-1" aria-label="Note 1">n1</a></sup> again',
    );
  });

  it('sets quotation marks', () => {
    expect(html('"It rose"')).toBe('<p>“It rose”</p>');
  });

  it('gives a heading the id that is pinned to it', () => {
    expect(html('## Who pays? [#who-pays]')).toBe('<h2 id="who-pays">Who pays?</h2>');
  });

  it('gives the first paragraph alone, or all but it', () => {
    expect(html('One.\n\nTwo.', TARGETS, 'first')).toBe('<p>One.</p>');
    expect(html('One.\n\nTwo.', TARGETS, 'rest')).toBe('<p>Two.</p>');
  });

  it('leaves the tree as it was', () => {
    const { tree } = parseProse('"It [rose](claim:toll)".[@audit]', 'md');
    const before = structuredClone(tree);
    proseToHtml(tree, TARGETS);
    expect(tree).toEqual(before);
  });
});

describe('hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<b onclick="x">b</b>',
  ])('drops the tags of %s', (text) => {
    expect(html(text)).not.toMatch(/<(?!\/?p>)/);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '[x](java&#10;script:alert(1))',
    '[x][1]\n\n[1]: javascript:alert(1)',
  ])('keeps only the words of %j', (text) => {
    expect(html(text)).toBe('<p>x</p>');
  });

  it('shows no picture from an unsafe address', () => {
    expect(html('![x](javascript:alert(1))')).toBe('<p>x</p>');
  });

  it('escapes what would close an attribute', () => {
    expect(html('[x](https://toll.example/"onclick="alert)')).not.toContain('"onclick');
  });

  it('never gives an event handler, a script or an unsafe address', () => {
    const piece = fc.constantFrom(
      ...['<script>', '</script>', '[a](', 'javascript:', 'x)', '<a onclick=x>', '![', ']', '\n\n'],
      ...['"', '&', '`', 'claim:toll)', '[@audit]', '<svg/onload=x>', 'data:', '](', '[1]: '],
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const { document } = parseHTML(`<main>${html(text)}</main>`);
          const wrong = [...document.querySelectorAll('*')].filter(
            (element) =>
              /^(?:script|svg)$/i.test(element.localName) ||
              [...element.attributes].some(
                ({ name, value }) =>
                  name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value),
              ),
          );
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

describe('isSafeAddress', () => {
  it.each(['/toll/', '#toll', '../toll', 'https://toll.example', 'MAILTO:a@b.example', '?q=a:b'])(
    'takes %s',
    (address) => {
      expect(isSafeAddress(address)).toBe(true);
    },
  );

  it.each(['javascript:x', ' javascript:x', 'java\tscript:x', '\u0001javascript:x', 'data:x'])(
    'refuses %j',
    (address) => {
      expect(isSafeAddress(address)).toBe(false);
    },
  );
});
