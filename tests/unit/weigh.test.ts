import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { barePage } from '../../scripts/weigh/bare-page.ts';
import { visibleWords } from '../../scripts/weigh/weigh-page.ts';

const PAGE = `<html><head><title>Tolls &amp; fares</title></head><body>
  <script>never()</script><style>p { color: red }</style>
  <nav aria-label="Site"><ul><li><a href="/a/">Home</a></li></ul></nav>
  <main><h1>Tolls &amp; fares</h1> <p>It <b>rose</b>.<span popover>Why: a vote &lt; 1.</span></p>
  <svg aria-label="A drawing"><text>Twice</text></svg><div>Loose words <p>after it</p></div></main>
</body></html>`;
const WORDS = 'Home Tolls & fares It rose.Why: a vote < 1. Twice Loose words after it';
// linkedom types its document loosely; it has the DOM that is read here.
const parse = (html: string) => parseHTML(html).document as unknown as Document;
const solid = (text: string) => text.replace(/\s/g, '');

describe('the visible words of a page', () => {
  it('are all that a reader can come to see, and nothing that only machines read', () => {
    expect(solid(visibleWords(parse(PAGE)))).toBe(solid(WORDS));
  });
});

describe('the bare page', () => {
  const bare = barePage(parse(PAGE));

  it('has the same words in the same order', () => {
    const [, body = ''] = bare.split('</style>');
    expect(solid(visibleWords(parse(`<html><head></head><body>${body}</body></html>`)))).toBe(
      solid(WORDS),
    );
  });

  it('has about one kilobyte of style and no attribute in its body', () => {
    const [style = '', body = ''] = bare.split('</style>');
    expect(style.length).toBeGreaterThan(1000);
    expect(style.length).toBeLessThan(1500);
    expect(body).not.toMatch(/<\w+\s/);
  });
});
