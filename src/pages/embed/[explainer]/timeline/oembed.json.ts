import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { explainerFilePaths } from '../../../../explainer-paths.ts';
import { timelineEmbed } from '../../../../lib/embeds/embed.ts';
import { oembedOf } from '../../../../lib/embeds/oembed.ts';
import { origin } from '../../../../site.ts';

export const getStaticPaths = explainerFilePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer } }) =>
  Response.json(oembedOf(timelineEmbed(explainer, origin), origin));
