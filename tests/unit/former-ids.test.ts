import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { proseToHtml } from '../../src/lib/prose/prose-to-html.ts';
import { republishFiles } from '../../src/lib/republish/republish-files.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import rehypeSectionIds from '../../src/plugins/rehype-section-ids.ts';
import remarkHeadingIds from '../../src/plugins/remark-heading-ids.ts';
import { claim, explainer, section, tolls } from './builders.ts';
import { render } from './render.ts';

const HEADING = '### Who *pays*? [#who-pays #payers #who]';
const MARKS = '<span id="payers" class="former"></span><span id="who" class="former"></span>';

describe('the ids that a heading had before', () => {
  it('stand at its beginning in a section', () => {
    const html = render(HEADING, [remarkHeadingIds()], {}, [rehypeSectionIds({ linkLabel: '' })]);
    expect(html).toContain(`<h3 id="who-pays">${MARKS}Who <em>pays</em>?<a`);
  });

  it('stand at its beginning on a page about the site', () => {
    const targets = { addressOf: () => undefined, citation: () => undefined };
    expect(proseToHtml(remark().parse(HEADING), targets)).toBe(
      `<h3 id="who-pays">${MARKS}Who <em>pays</em>?</h3>`,
    );
  });

  it.each(['[#who-pays #Who]', '[#who-pays, #who]', '[#who-pays who]'])(
    'are not read from %s',
    (typed) => {
      expect(render(`### Who? ${typed}`, [remarkHeadingIds()])).not.toContain('former');
    },
  );

  it('stay out of a text that others republish', () => {
    const parts = { sections: [section('01-money', `${HEADING}\n\nAll do.`)] };
    const origin = { routes: createRoutes('/'), absolute: (path: string) => path };
    const { html, markdown } = republishFiles(tolls(parts), origin);
    for (const text of [html, markdown]) {
      const lines = text.split('\n').filter((line) => line.includes('Who'));
      expect(lines.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/payers|span/);
    }
    expect(markdown).toContain('### Who *pays*?\n');
  });
});

describe('the places that mention what was renamed', () => {
  const anchors = (parts: Parameters<typeof tolls>[0]) =>
    tolls(parts).claims.flatMap(({ mentions }) =>
      mentions.map(({ anchor, formerAnchors }) => [anchor, ...formerAnchors]),
    );

  it('answer to its old ids, one after the other', () => {
    expect(
      anchors({
        explainers: [explainer('It [rose](claim:one), it [fell](claim:one).')],
        claims: [claim('one', { formerly: ['rose'] })],
      }),
    ).toEqual([
      ['claim-one', 'claim-rose'],
      ['claim-one-2', 'claim-rose-2'],
    ]);
  });

  it('leave an old id to another explainer’s claim that has it and is mentioned here too', () => {
    expect(
      anchors({
        explainers: [
          explainer('It [rose](claim:one), and [so](claim:ferry/rose).'),
          explainer('It [sank](claim:rose).', {}, 'ferry'),
        ].map((entry) => ({
          ...entry,
          data: {
            ...entry.data,
            takeaways: [{ claim: entry.path.includes('ferry') ? 'rose' : 'one', text: 'So.' }],
          },
        })),
        claims: [claim('one', { formerly: ['rose'] }), claim('rose', {}, 'ferry')],
      }),
    ).toEqual([['claim-one']]);
  });
});
