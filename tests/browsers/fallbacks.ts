import { expect } from 'vitest';
import { KINDS } from '../kinds.ts';
import type { Feature } from './engine.ts';
import type { Journey } from './journeys.ts';

const CLAIM = '#claim-wang-h100-figure';
const NOTE = '#note-wang-h100-figure';

/** What a reader gets whose browser lacks a feature that others have had for less than two years or so. */
export const FALLBACKS: { readonly [feature in Feature]: readonly Journey[] } = {
  anchors: [
    {
      name: 'an open note lies at the foot of the screen',
      async go(reader) {
        await reader.open(KINDS.explainer);
        await reader.click(`${CLAIM} button`);
        await reader.sees(NOTE, 'Unproven');
        const gap = await reader.window.ask((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return box === undefined
            ? undefined
            : [box.left, Math.round(window.innerHeight - box.bottom)];
        }, NOTE);
        expect(gap).toEqual([0, 0]);
      },
    },
  ],
  popovers: [
    {
      name: 'a link to the claim’s page stands in the line',
      async go(reader) {
        await reader.open(KINDS.explainer);
        await reader.click(`${NOTE} a`);
        await reader.isAt(/\/claims\/wang-h100-figure\/$/);
      },
    },
    {
      name: 'a term is followed by a link to its entry in the glossary',
      async go(reader) {
        await reader.open(KINDS.explainer);
        await reader.click('#definition-reasoning-model a');
        await reader.isAt(/\/glossary\/reasoning-model\/$/);
      },
    },
  ],
};
