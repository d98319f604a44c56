import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureEmbedPaths } from '../../../../../embed-paths.ts';
import { figureEmbed } from '../../../../../lib/embeds/embed.ts';
import { oembedOf } from '../../../../../lib/embeds/oembed.ts';
import { origin } from '../../../../../site.ts';

export const getStaticPaths = figureEmbedPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { figure } }) =>
  Response.json(oembedOf(figureEmbed(figure, origin), origin));
