import type { Claim, Explainer, Source } from './record.ts';

/** Every source under a claim, once: what moved its verdicts and what is its evidence. */
export function sourcesOf(claim: Pick<Claim, 'history' | 'evidence'>): Source[] {
  const moved = claim.history.flatMap((entry) => entry.because);
  return [...new Set([...moved, ...claim.evidence.map(({ source }) => source)])];
}

/** Every source that an explainer leans on, once: those its text cites in their order, then those of its record. */
export function sourcesOfExplainer(explainer: Explainer): Source[] {
  const { citations, claims, events, figures, sourceArticle } = explainer;
  return [
    ...new Set([
      ...citations,
      ...claims.flatMap(sourcesOf),
      ...events.flatMap(({ sources }) => sources),
      ...figures.flatMap(({ sources }) => sources),
      ...(sourceArticle === undefined ? [] : [sourceArticle.source]),
    ]),
  ];
}
