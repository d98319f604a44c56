import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { claimEmbedPaths } from '../../../../../embed-paths.ts';
import { claimEmbed } from '../../../../../lib/embeds/embed.ts';
import { oembedOf } from '../../../../../lib/embeds/oembed.ts';
import { origin } from '../../../../../site.ts';

export const getStaticPaths = claimEmbedPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { claim } }) =>
  Response.json(oembedOf(claimEmbed(claim, origin), origin));
