import { describe, expect, it } from 'vitest';
import { claimEmbed, frameHtml, timelineEmbed } from '../../src/lib/embeds/embed.ts';
import { oembedAlternate, oembedOf } from '../../src/lib/embeds/oembed.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';

const origin = {
  routes: createRoutes('/explainers/'),
  absolute: (path: string) => new URL(path, 'https://record.example').href,
};
const claimWith = (fields: Parameters<typeof a.claim>[1]) =>
  a.tolls({ explainers: [a.explainer('[a](claim:one)')], claims: [a.claim('one', fields)] })
    .claims[0];

describe('an embed', () => {
  const claim = claimWith({});
  if (claim === undefined) throw new Error('The record of the test has a claim.');
  const embed = claimEmbed(claim, origin);

  it('has an address of its own, and the page that it stands for', () => {
    expect(embed).toMatchObject({
      src: 'https://record.example/explainers/embed/tolls/claims/one/',
      oembed: 'https://record.example/explainers/embed/tolls/claims/one/oembed.json',
      path: '/explainers/tolls/claims/one/',
    });
  });

  it('is framed by HTML that no title can end', () => {
    const html = frameHtml({ ...embed, title: 'A "toll" <b> & more' });
    expect(html).toContain('title="A &quot;toll&quot; &lt;b&gt; &amp; more"');
  });

  it('is taller the more there is to read', () => {
    const long = claimWith({ summary: 'It rose, and rose, and rose. '.repeat(9) });
    if (long === undefined) throw new Error('The record of the test has a claim.');
    expect(claimEmbed(long, origin).height).toBeGreaterThan(embed.height + 100);
  });

  it('describes itself as oEmbed', () => {
    expect(oembedOf(embed, origin)).toMatchObject({
      type: 'rich',
      version: '1.0',
      provider_url: 'https://record.example/explainers/',
      html: frameHtml(embed),
      width: embed.width,
      height: embed.height,
    });
  });

  it('is found by a link in the head of the page', () => {
    const explainer = timelineEmbed(claim.explainer, origin);
    expect(oembedAlternate(explainer)).toEqual({
      type: 'application/json+oembed',
      href: 'https://record.example/explainers/embed/tolls/timeline/oembed.json',
      title: explainer.title,
    });
  });
});
