import { describe, expect, it } from 'vitest';
import { formatAnchorsLock, parseAnchorsLock } from '../../src/lib/addresses/anchors-lock.ts';

const mistakes = (text: string) => parseAnchorsLock(text).mistakes;

describe('anchors.lock', () => {
  it('is read line by line, without comments and blank lines', () => {
    expect(parseAnchorsLock('# All\n\n/\n/tolls/#money\n')).toEqual({
      addresses: [
        { address: '/', line: 3 },
        { address: '/tolls/#money', line: 4 },
      ],
      mistakes: [],
    });
  });

  it('is read with Windows line ends and a byte order mark', () => {
    const { addresses } = parseAnchorsLock('\uFEFF/tolls/\r\n/feed.xml\r\n');
    expect(addresses.map(({ address }) => address)).toEqual(['/tolls/', '/feed.xml']);
  });

  it('is written sorted, each address once, and read back the same', () => {
    const text = formatAnchorsLock(['/tolls/', '/', '/tolls/', '/a-b/', '/a/']);
    expect(text.split('\n').slice(1)).toEqual(['/', '/a-b/', '/a/', '/tolls/', '']);
    expect(formatAnchorsLock(parseAnchorsLock(text).addresses.map((each) => each.address))).toBe(
      text,
    );
  });

  it.each([
    ...['tolls/', '/tolls', '//evil.example/', '/../../etc/passwd', '/tolls/#', '/Tolls/', '/a b/'],
    ...[
      'https://evil.example/',
      'javascript:alert(1)',
      '/__proto__/',
      '<<<<<<< HEAD',
      '/tolls/#a#b',
    ],
    ...['/tolls/ /x/', '/%2e%2e/', '/t\u0430lls/', '/tolls\\x/', '<script>', '/tolls/\u0000'],
  ])('does not take %j for an address', (line) => {
    expect(mistakes(`/\n${line}`)).toMatchObject([{ line: 2 }]);
    expect(parseAnchorsLock(line).addresses).toEqual([]);
  });

  it('says where an address stood before', () => {
    expect(mistakes('/\n/tolls/\n/')).toEqual([
      { line: 3, message: '"/" is there already, in line 1.' },
    ]);
  });

  it('shows no control characters or marks that turn the writing', () => {
    expect(mistakes('/a\u202Eb\u001B[31m')[0]?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('is not held up by a line of millions of characters', () => {
    const start = Date.now();
    const [mistake] = mistakes(`/${'a-'.repeat(5_000_000)}`);
    expect(mistake?.message.length).toBeLessThan(100);
    expect(Date.now() - start).toBeLessThan(1000);
  });

  it('names the first wrong lines and counts the rest', () => {
    const found = mistakes('wrong\n'.repeat(1000));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toEqual({
      line: 21,
      message: '980 more lines from here on are no addresses.',
    });
  });
});
