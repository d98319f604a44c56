import type { APIRoute } from 'astro';
import { robotsText } from '../lib/crawlers/robots-text.ts';
import { origin } from '../site.ts';

export const GET: APIRoute = () => new Response(robotsText(origin));
