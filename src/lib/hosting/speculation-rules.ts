import type { AddressPattern } from './address-pattern.ts';

/** Where the rules lie that the `Speculation-Rules` header names, and the type that browsers ask of them. */
export const SPECULATION_RULES: AddressPattern = '/speculation-rules.json';
export const SPECULATION_TYPE = 'application/speculationrules+json';

/**
 * Which pages a browser may get ready before a reader opens them: those of this site, whose addresses end in a slash. It
 * fetches one when the reader rests on its link (`moderate`), and draws it when the link is pressed (`conservative`).
 * Browsers leave both where the reader saves data.
 */
export function speculationRules(base: string): string {
  const where = { href_matches: [base, `${base}*/`] };
  const rules = {
    prefetch: [{ where, eagerness: 'moderate' }],
    prerender: [{ where, eagerness: 'conservative' }],
  };
  return `${JSON.stringify(rules)}\n`;
}
