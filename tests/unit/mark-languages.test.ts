import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markLanguages } from '../../src/lib/mark-languages.ts';

describe('markLanguages', () => {
  it.each([
    ['<p>The tolls (收费) rose</p>', '<p>The tolls (<span lang="zh">收费</span>) rose</p>'],
    ['<p>收费，很高。 Then</p>', '<p><span lang="zh">收费，很高</span>。 Then</p>'],
    ['<p>とても 高い</p>', '<p><span lang="ja">とても 高い</span></p>'],
    ['<p>통행료</p>', '<p><span lang="ko">통행료</span></p>'],
    [
      '<b lang=zh>收费 <b>收</b> 费</b> 收',
      '<b lang=zh>收费 <b>收</b> 费</b> <span lang="zh">收</span>',
    ],
    ['<a lang="zh"><article>收</article></a>', '<a lang="zh"><article>收</article></a>'],
    ['<img lang="zh" alt="收">收', '<img lang="zh" alt="收"><span lang="zh">收</span>'],
  ])('says what language the words of %s are in', (html, expected) => {
    expect(markLanguages(html)).toBe(expected);
  });

  it.each([
    ...['<html lang="zh-Hans"><p>收费</p></html>', '<p title="收>费">Toll</p>', '<p>Toll</p>'],
    ...['<title>收费</title>', '<script>"收"</script>', '<textarea>收</textarea>', '<!-- 收 -->'],
  ])('leaves %s alone', (html) => {
    expect(markLanguages(html)).toBe(html);
  });

  const TEXT = fc.string({ unit: fc.constantFrom(...'ab 收费，(高。·い') });
  const PAGE = fc
    .array(fc.tuple(fc.constantFrom('p', 'b', 'i lang="zh"', 'p title="a>收"'), TEXT, TEXT))
    .map((parts) =>
      parts.reduceRight(
        (inner, [tag, before, after]) =>
          `<${tag}>${before}${inner}${after}</${tag.split(' ', 1)[0] ?? ''}>`,
        '',
      ),
    );

  it('changes no letter of any page, and nothing the second time', () => {
    fc.assert(
      fc.property(PAGE, (html) => {
        const marked = markLanguages(html);
        expect(textOf(marked)).toBe(textOf(html));
        expect(markLanguages(marked)).toBe(marked);
      }),
    );
  });
});

function textOf(html: string): string | null {
  return parseHTML(`<html><body>${html}</body></html>`).document.body.textContent;
}
