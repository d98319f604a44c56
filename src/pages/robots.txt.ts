import type { APIRoute } from 'astro';
import { robotsText } from '../lib/crawlers/robots-text.ts';
import { absolute, routes } from '../site.ts';

export const GET: APIRoute = () => new Response(robotsText({ routes, absolute }));
