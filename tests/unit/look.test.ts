import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { comparePictures } from '../../scripts/look/compare-pictures.ts';
import { lookPage } from '../../scripts/look/look-page.ts';

/** A white picture with a black block at its top left. */
function picture(width: number, height: number, block = 0): Uint8Array {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let y = 0; y < block; y += 1)
    for (let x = 0; x < block; x += 1) png.data.set([0, 0, 0, 255], (y * width + x) * 4);
  return PNG.sync.write(png);
}

describe('comparing two pictures', () => {
  it('finds nothing between two that are alike', () => {
    expect(comparePictures(picture(40, 30, 10), picture(40, 30, 10))).toMatchObject({
      changed: 0,
      share: 0,
    });
  });

  it('counts the pixels that differ, and marks them', () => {
    const { changed, share, marks } = comparePictures(picture(40, 30), picture(40, 30, 10));
    expect(changed).toBe(100);
    expect(share).toBeCloseTo(100 / 1200);
    const { data } = PNG.sync.read(Buffer.from(marks));
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect(data[data.length - 4]).toBe(255);
    expect(data[data.length - 3]).toBe(255);
  });

  it('counts what only the taller of two has', () => {
    const { changed, marks } = comparePictures(picture(40, 30), picture(40, 50));
    expect(changed).toBe(40 * 20);
    expect(PNG.sync.read(Buffer.from(marks))).toMatchObject({ width: 40, height: 50 });
  });
});

describe('the page of the pictures', () => {
  const page = lookPage(
    [
      { title: 'home', share: 0, before: 'b/home.png', after: 'a/home.png' },
      { title: 'claim', share: 0.1, before: 'b/claim.png', after: 'a/claim.png', marks: 'm.png' },
      { title: 'term <new>', share: 1, after: 'a/term.png' },
    ],
    'HEAD',
  );

  it('says how many differ', () => {
    expect(page).toContain('<h1>2 of 3 pictures differ from HEAD</h1>');
  });

  it('puts what differs most first, and what is alike last and without pictures', () => {
    const at = ['term &lt;new>', 'claim: 10.0 %', 'Alike: 1', '<li>home</li>'].map((text) =>
      page.indexOf(text),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(page).not.toContain('b/home.png');
  });

  it('lays before, marks and now side by side, and says where there is nothing', () => {
    expect(page).toMatch(/Before.*b\/claim\.png.*What differs.*m\.png.*Now.*a\/claim\.png/);
    expect(page).toMatch(/Before<\/figcaption><p>Nothing.*a\/term\.png/);
  });
});
