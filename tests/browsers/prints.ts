import { expect } from 'vitest';
import { KINDS } from '../kinds.ts';
import { readPdf } from '../read-pdf.ts';
import type { Journey } from './journeys.ts';

/** What comes out of the printer, where the engine can be told to print. */
export const PRINTS: readonly Journey[] = [
  {
    name: 'the printed explainer has its notes and the addresses of its sources, and no navigation',
    needs: 'printing',
    async go(reader) {
      await reader.open(KINDS.explainer);
      const pages = await readPdf(await reader.print());
      const text = pages.map((page) => page.text).join(' ');
      expect(text).toContain('Alexandr Wang gave no evidence.');
      expect(text).toContain('https://');
      expect(text).not.toMatch(/Contents|Skip to the text|Next: /);
    },
  },
];
