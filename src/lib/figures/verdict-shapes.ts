import type { Verdict } from '../schemas/verdict.ts';

const RING =
  '<circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5"/>';

/**
 * The mark of each verdict as SVG in a box of 16 by 16, in the colour of the text around it: how full the ring is says how
 * full the record leaves the claim.
 */
export const VERDICT_SHAPES: { readonly [verdict in Verdict]: string } = {
  supported: '<circle cx="8" cy="8" r="7.5"/>',
  'mostly-supported': `${RING}<path d="M8 8V1.25A6.75 6.75 0 1 1 1.25 8z"/>`,
  contested: `${RING}<path d="M8 1.25a6.75 6.75 0 0 1 0 13.5z"/>`,
  misleading: `${RING}<path d="M8 8V1.25A6.75 6.75 0 0 1 14.75 8z"/>`,
  unproven:
    '<circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="3.3 2"/>',
  false: `${RING}<path fill="none" stroke="currentColor" stroke-width="2" d="m4.6 4.6 6.8 6.8m0-6.8-6.8 6.8"/>`,
  opinion:
    '<path transform="translate(-1.2 .4)" d="M7.2 3.1C4.9 4.2 3.4 6 3 8.3a2.65 2.65 0 1 0 2-.5c.2-1.3 1.2-2.4 2.9-3.3zm7.2 0c-2.3 1.1-3.8 2.9-4.2 5.2a2.65 2.65 0 1 0 2-.5c.2-1.3 1.2-2.4 2.9-3.3z"/>',
};
