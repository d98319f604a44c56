import { lastDay } from '../dates/partial-date.ts';
import { oncePer } from '../once-per.ts';
import { VERDICTS, type Verdict } from '../schemas/verdict.ts';
import { asOfDays, verdictChangesOf } from './as-of.ts';
import type { Claim, Explainer, Person, Section } from './record.ts';

/** One way of looking at an explainer's claims: those that share something. */
export type LedgerView = {
  /** The value's part of the address. */
  readonly value: string;
  /** In the ledger's order. May be empty: the page then says so. */
  readonly claims: readonly Claim[];
} & (
  | { readonly by: 'verdict'; readonly verdict: Verdict }
  | { readonly by: 'claimant'; readonly claimant: Person }
  /** A section of undefined is the opening. */
  | { readonly by: 'section'; readonly section: Section | undefined }
  | { readonly by: 'changed-since'; readonly day: string }
);

/** The address of the opening among the sections. */
const OPENING = 'opening';

/**
 * Every view of an explainer's ledger: by verdict, by claimant, by section and by what has changed since a day. Made once
 * an explainer: each of them lists the others.
 */
export const ledgerViews: (explainer: Explainer) => readonly LedgerView[] = oncePer(makeViews);

function makeViews(explainer: Explainer): LedgerView[] {
  const { claims } = explainer;
  const claimants = [...new Set(claims.map(({ claimant }) => claimant))].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
  const sections = [undefined, ...explainer.sections];
  const changes = verdictChangesOf(explainer).filter(({ before }) => before !== undefined);
  return [
    ...VERDICTS.map((verdict): LedgerView => ({
      by: 'verdict',
      value: verdict,
      verdict,
      claims: claims.filter((claim) => claim.verdict === verdict),
    })),
    ...claimants.map((claimant): LedgerView => ({
      by: 'claimant',
      value: claimant.id,
      claimant,
      claims: claims.filter((claim) => claim.claimant === claimant),
    })),
    ...sections.map((section): LedgerView => ({
      by: 'section',
      value: section?.id ?? OPENING,
      section,
      claims: claims.filter(({ mentions }) =>
        mentions.some((mention) => mention.explainer === explainer && mention.section === section),
      ),
    })),
    ...asOfDays(explainer).map((day): LedgerView => ({
      by: 'changed-since',
      value: day,
      day,
      claims: claims.filter((claim) =>
        changes.some((change) => change.claim === claim && lastDay(change.entry.date) > day),
      ),
    })),
  ];
}
