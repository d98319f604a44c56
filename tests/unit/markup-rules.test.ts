import { describe, expect, it } from 'vitest';
import { claim, people, section, term } from './builders.ts';
import { found, foundInText, places } from './rules-on.ts';

const at = (line: number, column: number) => ({ line, column });

describe('headings', () => {
  it.each([
    ['### A [#a]\n\nB.', []],
    ['### A [#a]\n\n#### B [#b]\n\n### C [#c]\n\nD.', []],
    ['## A [#a]\n\nB.', [at(1, 1)]],
    ['A\n===\n\nB.', [at(1, 1)]],
    ['#### A [#a]\n\nB.', [at(1, 1)]],
    ['### A [#a]\n\n##### B [#b]\n\nC.', [at(3, 1)]],
  ])('go down one level at a time from ###: %j', (text, expected) => {
    expect(places(foundInText('heading-level', text))).toEqual(expected);
  });

  it('begin with ## outside the story', () => {
    const rows = (text: string) =>
      found('heading-level', { claims: [claim('one', {}, 'tolls', text)] });
    expect(rows('## A\n\nB.')).toEqual([]);
    expect(rows('# A\n\nB.')).toHaveLength(1);
    expect(rows('### A\n\nB.')).toHaveLength(1);
  });

  it('carry a permanent address in the story, and may elsewhere', () => {
    expect(places(foundInText('heading-without-id', 'A.\n\n### B\n\nC.'))).toEqual([at(3, 1)]);
    expect(foundInText('heading-without-id', '### B [#b]\n\nC.')).toEqual([]);
    const parts = { terms: [term('toll', {}, 'A.\n\n## B\n\nC.')] };
    expect(found('heading-without-id', parts)).toEqual([]);
  });
});

describe('images', () => {
  it('say what they show', () => {
    expect(places(foundInText('image-without-text', 'A ![](/a.png) b.'))).toEqual([at(1, 3)]);
    expect(foundInText('image-without-text', '![ ](/a.png)')).toHaveLength(1);
    expect(foundInText('image-without-text', '![A bridge](/a.png)')).toEqual([]);
  });

  it('do not repeat their caption', () => {
    expect(foundInText('image-repeats-caption', '![A bridge](/a.png "a bridge ")')).toHaveLength(1);
    expect(foundInText('image-repeats-caption', '![A bridge](/a.png "In May")')).toEqual([]);
    expect(foundInText('image-repeats-caption', '![A bridge](/a.png)')).toEqual([]);
  });
});

describe('addresses', () => {
  it('are encrypted, and shown where they stand', () => {
    expect(places(foundInText('plain-http', 'A [b\nc](http://d.example/).'))).toEqual([at(2, 4)]);
    expect(places(foundInText('plain-http', 'A ![b](http://d.example/a.png).'))).toEqual([
      at(1, 8),
    ]);
    expect(foundInText('plain-http', 'A [b](https://d.example/?to=http://e.example).')).toEqual([]);
  });

  it.each([
    ['A [b](javascript:alert(1)).', at(1, 7)],
    ['A [b](JavaScript:alert(1)).', at(1, 7)],
    ['A [b](java&#9;script:alert(1)).', at(1, 3)],
    ['A [b](data:text/html,c).', at(1, 7)],
    ['A [b](vbscript:c).', at(1, 7)],
    ['A [b](file:///etc/passwd).', at(1, 7)],
    ['A [b][c].\n\n[c]: javascript:alert(1)', at(1, 3)],
    ['A ![b](data:image/png;base64,c).', at(1, 8)],
    ['A [b](Claim:one).', at(1, 7)],
  ])('that could run code or lead nowhere are refused: %j', (text, place) => {
    expect(places(foundInText('unsafe-address', text))).toEqual([place]);
  });

  it.each([
    ...['A [b](https://c.example/).', 'A [b](mailto:c@d.example).', 'A [b](/method/).'],
    ...['A [b](#c).', 'A [b](claim:one).', 'A [b](../c/?d=e:f).'],
  ])('of the web, the site and the record are let be: %s', (text) => {
    expect(foundInText('unsafe-address', text)).toEqual([]);
  });

  it('of misspelt pointers are told with what was meant', () => {
    expect(foundInText('unsafe-address', '[b](clame:one)')[0]?.hint).toBe('Did you mean "claim:"?');
  });
});

describe('pointers and citations', () => {
  it.each([
    ['It [rose](claim:one.', at(1, 10)],
    ['It [rose(claim:one).', at(1, 9)],
    ['It rose](term:toll).', at(1, 9)],
    ['It [rose] (claim:one).', at(1, 11)],
    ['It rose.[@audit', at(1, 9)],
    ['It rose.[@audit; @minutes', at(1, 9)],
    ['It rose.@audit] So.', at(1, 9)],
    ['It rose. @audit]', at(1, 10)],
    ['It rose.[@audit] It fell.[@audit', at(1, 26)],
  ])('lack no bracket: %s', (text, place) => {
    expect(places(foundInText('broken-pointer', text))).toEqual([place]);
  });

  it.each([
    ...['It [rose](claim:one).[@audit; @minutes]', 'Write to ada@board.example.', 'It is @ada.'],
    ...['Write `[words](claim:id)` and `[@source]`.', 'The claim: it rose (claim: false).'],
  ])('are let be where they are whole, or none: %s', (text) => {
    expect(foundInText('broken-pointer', text)).toEqual([]);
  });
});

describe('HTML in Markdown', () => {
  const rows = (text: string) =>
    found('html-in-text', { claims: [claim('one', {}, 'tolls', text)] });

  it.each([
    ...['A <b>c</b>.', '<script>alert(1)</script>', '<div>\nA\n</div>', '<img src=x onerror=y>'],
  ])('is told of once: %j', (text) => {
    expect(rows(text)).toHaveLength(1);
  });

  it.each(['<!-- A -->\n\nB.', 'A \\<b>.', '1 < 2 and 3 > 2', '`<b>`', 'A &lt;b>.'])(
    'is not what only looks like it: %j',
    (text) => {
      expect(rows(text)).toEqual([]);
    },
  );
});

describe('letters', () => {
  it.each(['The b\u043eard', 'p\u0430id', '\u0395urope', '\u0421hina'])(
    'of two alphabets in one word are found: %s',
    (text) => {
      expect(foundInText('mixed-alphabets', `${text}.`)).toHaveLength(1);
    },
  );

  it.each([
    '港务局 Harbour',
    'Путин and Putin',
    '5 μm, 3 kΩ and Δx',
    'café naïve',
    'R1-Zero',
    'ｆｕｌｌ',
  ])('of two alphabets in two words, and those of units, are let be: %s', (text) => {
    expect(foundInText('mixed-alphabets', `${text}.`)).toEqual([]);
  });

  it('are shown where the word begins', () => {
    const text = '- It rose\n  and the b\u043eard paid.';
    expect(places(foundInText('mixed-alphabets', text))).toEqual([at(2, 11)]);
  });

  it('are looked at in fields and alternative texts too', () => {
    const mixed = { claims: [claim('one', { title: 'The b\u043eard' })] };
    expect(places(found('mixed-alphabets', mixed))).toEqual([{ field: ['title'] }]);
    expect(foundInText('mixed-alphabets', '![A b\u043eard](/a.png)')).toHaveLength(1);
    expect(found('mixed-alphabets', { people: [people('ada')] })).toEqual([]);
  });

  it('that cannot be seen are found behind codes', () => {
    expect(places(foundInText('hidden-character', 'It &#x202e;rose.'))).toEqual([at(1, 4)]);
    expect(foundInText('hidden-character', 'It rose&nbsp;by 3&#8239;%, co&shy;operation.')).toEqual(
      [],
    );
    const sections = [section('01-a', 'A.', { title: 'A\u200bB' })];
    expect(places(found('hidden-character', { sections }))).toEqual([{ field: ['title'] }]);
  });
});
