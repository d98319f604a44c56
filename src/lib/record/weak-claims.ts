import type { Claim, PlainRecord } from './record.ts';
import { sourcesOf } from './sources-of.ts';

/** Claims that stand on little: numbers that the site shows, because it wants them to fall. */
export interface WeakClaims {
  /** Claims whose history and evidence name one source only. */
  readonly onOneSource: readonly Claim[];
  /** Claims without any primary source. */
  readonly onSecondaryOnly: readonly Claim[];
  readonly all: number;
}

export function weakClaims({ explainers }: Pick<PlainRecord, 'explainers'>): WeakClaims {
  const claims = explainers.flatMap((explainer) => explainer.claims);
  return {
    onOneSource: claims.filter((claim) => sourcesOf(claim).length === 1),
    onSecondaryOnly: claims.filter((claim) =>
      sourcesOf(claim).every(({ kind }) => kind === 'secondary'),
    ),
    all: claims.length,
  };
}
