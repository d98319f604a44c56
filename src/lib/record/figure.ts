import type { PartialDate } from '../dates/partial-date.ts';
import type { AmountData, SpanFill } from '../schemas/figure.ts';
import type { Claim, Explainer, Source } from './record.ts';

/** A figure of an explainer: what its drawing, its table and its file of data are made from. */
export type Figure = AmountsFigure | SpansFigure | BarsFigure | VerdictsFigure;

interface Frame {
  readonly id: string;
  /** Ids that it had before: their addresses keep answering. */
  readonly formerly: readonly string[];
  readonly explainer: Explainer;
  readonly title: string;
  readonly description: string;
  readonly caption: string | undefined;
  /** Every source under it, once, in the order of its rows. */
  readonly sources: readonly Source[];
}

/** Sums of money on a scale of powers of ten, grouped by what was counted. */
export interface AmountsFigure extends Frame {
  readonly type: 'amounts';
  readonly currency: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly AmountRow[] }[];
}

export interface AmountRow {
  readonly label: string;
  readonly shown: string;
  readonly note: string;
  readonly by: string;
  readonly basis: AmountData['basis'];
  readonly from: number;
  /** The same as `from`, unless the value is a range. */
  readonly to: number;
  readonly sources: readonly Source[];
}

/** What held when: bars in time, crossed by the days on which something changed for all. */
export interface SpansFigure extends Frame {
  readonly type: 'spans';
  readonly from: PartialDate;
  /** The last day of the record. */
  readonly to: PartialDate;
  readonly key: { readonly [fill in SpanFill]: string };
  readonly marks: readonly SpanMark[];
  readonly rows: readonly SpanRow[];
}

export interface SpanMark {
  readonly date: PartialDate;
  readonly label: string;
  readonly sources: readonly Source[];
}

export interface SpanRow {
  readonly label: string;
  readonly note: string;
  readonly spans: readonly {
    readonly from: PartialDate;
    readonly to: PartialDate | undefined;
    readonly fill: SpanFill;
  }[];
  readonly sources: readonly Source[];
}

/** One or two values a row as bars from zero; each group has its own scale. */
export interface BarsFigure extends Frame {
  readonly type: 'bars';
  readonly series: readonly Series[];
  readonly groups: readonly {
    readonly title: string;
    readonly max: number;
    readonly rows: readonly BarRow[];
  }[];
}

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly fill: 'solid' | 'hollow';
}

export interface BarRow {
  readonly label: string;
  readonly note: string | undefined;
  /** In the order of the series; a series may be missing. */
  readonly values: readonly {
    readonly series: Series;
    readonly value: number | undefined;
    readonly shown: string;
  }[];
  readonly by: string;
  readonly sources: readonly Source[];
}

/** How the verdicts of an explainer's claims have moved: read from the record itself. */
export interface VerdictsFigure extends Frame {
  readonly type: 'verdicts';
  /** Those whose verdict has changed, by the day of the first change. */
  readonly claims: readonly Claim[];
}
