import type { APIRoute } from 'astro';
import { speculationRules } from '../lib/hosting/speculation-rules.ts';
import { routes } from '../site.ts';

export const GET: APIRoute = () => new Response(speculationRules(routes.home()));
