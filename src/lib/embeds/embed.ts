import type { Figure } from '../record/figure.ts';
import type { Claim, Explainer } from '../record/record.ts';
import type { Origin } from '../origin.ts';
import { stringsFor } from '../strings/strings.ts';
import { claimHeight } from './claim-height.ts';

/** A small page made to be framed by other sites, and the page that it stands for. */
export interface Embed {
  readonly title: string;
  /** Its whole address. */
  readonly src: string;
  /** The whole address of its description as oEmbed. */
  readonly oembed: string;
  /** The path of the page that has all of it. */
  readonly path: string;
  /** Of the frame, in pixels: it may be narrower, down to 280. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 640;
/** Lists and drawings scroll in their frame where they are longer. */
const TALL = 640;

export function claimEmbed(claim: Claim, { routes, absolute }: Origin): Embed {
  const { id } = claim.explainer;
  return {
    title: claim.title,
    src: absolute(routes.embed(id, 'claims', claim.id)),
    oembed: absolute(routes.oembed(id, 'claims', claim.id)),
    path: routes.claim(id, claim.id),
    width: WIDTH,
    height: claimHeight(claim),
  };
}

export function timelineEmbed(explainer: Explainer, { routes, absolute }: Origin): Embed {
  const { timelineTitle } = stringsFor(explainer.lang);
  return {
    title: `${timelineTitle}: ${explainer.shortTitle}`,
    src: absolute(routes.embed(explainer.id, 'timeline')),
    oembed: absolute(routes.oembed(explainer.id, 'timeline')),
    path: routes.timeline(explainer.id),
    width: WIDTH,
    height: TALL,
  };
}

export function figureEmbed(figure: Figure, { routes, absolute }: Origin): Embed {
  const { id } = figure.explainer;
  return {
    title: figure.title,
    src: absolute(routes.embed(id, 'figures', figure.id)),
    oembed: absolute(routes.oembed(id, 'figures', figure.id)),
    path: routes.figures(id, figure.id),
    width: WIDTH,
    height: TALL,
  };
}

/** The HTML that frames an embed: no script, and no more than the width that there is. */
export function frameHtml({ title, src, width, height }: Embed): string {
  return `<iframe src="${escape(src)}" title="${escape(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
