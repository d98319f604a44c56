import type { Origin } from '../origin.ts';
import { stringsFor } from '../strings/strings.ts';
import { frameHtml, type Embed } from './embed.ts';

/** How long, in seconds, who has read the description may keep it: a verdict can change any day. */
const DAY = 86_400;

/** The answer of oEmbed 1.0 for something rich. */
export interface RichOEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

export function oembedOf(embed: Embed, { routes, absolute }: Origin): RichOEmbed {
  const { siteName } = stringsFor('en');
  const home = absolute(routes.home());
  return {
    type: 'rich',
    version: '1.0',
    title: embed.title,
    author_name: siteName,
    author_url: absolute(embed.path),
    provider_name: siteName,
    provider_url: home,
    cache_age: DAY,
    html: frameHtml(embed),
    width: embed.width,
    height: embed.height,
  };
}

/** The link by which programs find the description on the page that an embed stands for. */
export function oembedAlternate({ oembed, title }: Embed) {
  return { type: 'application/json+oembed', href: oembed, title };
}
