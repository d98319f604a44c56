import { lastDay, type PartialDate } from '../dates/partial-date.ts';
import type { Claim, HistoryEntry, Mention } from './record.ts';
import { entryAt, standing } from './verdict-at.ts';

type Judged = Pick<Claim, 'history'> & {
  readonly explainer: {
    readonly sourceArticle: { readonly published: PartialDate } | undefined;
  };
};

/** How a claim came from another verdict to the one that holds now. */
export interface VerdictMove {
  /** The entry whose verdict held before. */
  readonly from: HistoryEntry;
  /** The entry since which the present verdict holds: its note says what changed it. */
  readonly to: HistoryEntry;
  /** True where the verdict is another one than on the day on which the source article appeared. */
  readonly isSinceArticle: boolean;
}

/**
 * The move that a reader of the prose should know of: from the verdict that held when the source article appeared or,
 * in an explainer that has none, from the first one. Where these agree, or the claim was not judged by then, from the
 * last other verdict. Undefined where the verdict was never another one.
 */
export function verdictMove(claim: Judged): VerdictMove | undefined {
  const { since, before } = standing(claim);
  const article = claim.explainer.sourceArticle;
  const then =
    article === undefined ? claim.history[0] : entryAt(claim, lastDay(article.published));
  if (then !== undefined && then.verdict !== since.verdict)
    return { from: then, to: since, isSinceArticle: true };
  return before === undefined ? undefined : { from: before, to: since, isSinceArticle: false };
}

/**
 * True for a mention of a claim whose note has stood in full in an earlier section of the same text: a short one will
 * do. The opening does not count, since it only announces what the sections then treat.
 */
export function isReprise(claim: Pick<Claim, 'mentions'>, mention: Mention): boolean {
  const earlier = claim.mentions.slice(0, claim.mentions.indexOf(mention));
  return earlier.some(
    ({ explainer, section }) => explainer === mention.explainer && section !== undefined,
  );
}
