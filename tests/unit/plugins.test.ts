import { describe, expect, it } from 'vitest';
import rehypeSectionIds from '../../src/plugins/rehype-section-ids.ts';
import remarkHeadingIds from '../../src/plugins/remark-heading-ids.ts';
import remarkRecordPointers from '../../src/plugins/remark-record-pointers.ts';
import remarkTypography from '../../src/plugins/remark-typography.ts';
import rehypeSlug from 'rehype-slug';
import { render } from './render.ts';

const SECTION = '/site/content/explainers/tolls/sections/02-money.mdx';

describe('remarkRecordPointers', () => {
  const html = (text: string, path?: string) => render(text, [remarkRecordPointers()], { path });
  const PLACE = 'explainer="tolls" section="money"';

  it('turns a term, an event, a person and a source into their components', () => {
    const kinds = { term: 'TermPhrase', event: 'EventLink', person: 'PersonLink' };
    for (const [kind, name] of Object.entries({ ...kinds, source: 'SourceLink' }))
      expect(html(`[it](${kind}:x)`, SECTION)).toBe(
        `<p><${name} ${PLACE} target="x" nth="1">it</${name}></p>`,
      );
  });

  it('glues a claim’s mark to its last word', () => {
    const at = `${PLACE} target="fell" nth="1"`;
    expect(html('[it *soon* fell again](claim:fell)', SECTION)).toBe(
      `<p><ClaimPhrase ${at}>it <em>soon</em> fell ` +
        `<span class="nb">again<ClaimMark ${at}></ClaimMark></span></ClaimPhrase></p>`,
    );
  });

  it('puts the mark after words that end in emphasis', () => {
    expect(html('[*fell*](claim:fell)', SECTION)).toContain(
      '<em>fell</em><span class="nb"><ClaimMark',
    );
  });

  it('counts the pointers to each target', () => {
    const found = html('[a](term:x) [b](term:y) [c](term:x)').match(/nth="\d"/g);
    expect(found).toEqual(['nth="1"', 'nth="1"', 'nth="2"']);
  });

  it('turns a citation into its component', () => {
    expect(html('Fell.[@audit; @minutes] So.', SECTION)).toBe(
      `<p>Fell.<Citation ${PLACE} ids="audit minutes" first="audit minutes"></Citation> So.</p>`,
    );
  });

  it('tells the places where a section first cites a source', () => {
    const found = html('Fell.[@audit] So.[@minutes; @audit]', SECTION).match(/first="[^"]*"/g);
    expect(found).toEqual(['first="audit"', 'first="minutes"']);
  });

  it('has no section in the opening', () => {
    const path = 'content/explainers/tolls/index.mdx';
    expect(html('[a](term:x)', path)).toContain('explainer="tolls" section=""');
  });

  it('knows its place on Windows', () => {
    expect(html('[a](term:x)', SECTION.replaceAll('/', '\\'))).toContain(PLACE);
  });

  it('reads a pointer whose address stands below', () => {
    expect(html('[it][1]\n\n[1]: term:x')).toContain('<TermPhrase');
  });

  it('takes an unsafe address from its words', () => {
    expect(html('[x](javascript:alert(1))')).toBe('<p>x</p>');
    expect(html('[x][1]\n\n[1]: javascript:alert(1)')).toBe('<p>x</p>');
  });

  it.each([
    ['[x](https://toll.example)', '<p><a href="https://toll.example">x</a></p>'],
    ['`[@audit]`', '<p><code>[@audit]</code></p>'],
    ['me@toll.example [sic]', '<p>me@toll.example [sic]</p>'],
  ])('leaves %s alone', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('remarkHeadingIds', () => {
  const html = (text: string, frontmatter = {}) =>
    render(text, [remarkHeadingIds()], { frontmatter });

  it('gives a heading the id that is pinned to it', () => {
    expect(html('### Who? [#who-pays]')).toBe('<h3 id="who-pays" data-pinned="">Who?</h3>');
  });

  it('puts headings of a sub-section one level lower', () => {
    expect(html('### Who?', { parent: 'money' })).toBe('<h4>Who?</h4>');
  });

  it.each(['Who? [#Who]', 'Who? [#a--b]', '[#who] pays?', 'Who? [who]'])('leaves %s', (text) => {
    expect(html(`### ${text}`)).not.toContain('id=');
  });
});

describe('rehypeSectionIds', () => {
  const html = (text: string, path = SECTION) => {
    const slug = rehypeSlug() as never;
    const ids = rehypeSectionIds({ linkLabel: 'Link' });
    return render(text, [remarkHeadingIds()], { path }, [slug, ids]);
  };

  it('puts the section in front of an id made from words', () => {
    expect(html('### Who pays?')).toContain('<h3 id="money-who-pays">');
  });

  it('leaves a pinned id as it is, and takes the mark off', () => {
    expect(html('### Who? [#who-pays]')).toContain('<h3 id="who-pays">Who?');
  });

  it('adds a link that a reader can copy', () => {
    expect(html('### Who? [#who]')).toContain(
      '<a class="anchor" href="#who" aria-label="Link">#</a></h3>',
    );
  });

  it('puts nothing in front on other pages', () => {
    expect(html('## The scale', 'content/pages/method.md')).toContain('<h2 id="the-scale">');
  });
});

describe('remarkTypography', () => {
  it('sets prose, and leaves code and addresses', () => {
    const text = '"It" -- `"x"` [a](https://toll.example/"b")';
    expect(render(text, [remarkTypography()])).toBe(
      '<p>“It”\u00a0– <code>"x"</code> <a href="https://toll.example/%22b%22">a</a></p>',
    );
  });
});
