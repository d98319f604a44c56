import { percent } from './text-room.ts';

/** A scale of powers of ten. */
export interface LogScale {
  /** Where a value stands, in per cent of the width. */
  at(value: number): number;
  /** The powers of ten from end to end. */
  readonly ticks: readonly number[];
}

/** A scale from the power of ten below the least value to the one above the greatest: no mark stands on its edge. */
export function logScale(values: readonly number[]): LogScale {
  const low = Math.ceil(Math.log10(Math.min(...values))) - 1;
  const high = Math.floor(Math.log10(Math.max(...values))) + 1;
  return {
    at: (value) => percent((Math.log10(value) - low) / (high - low)),
    ticks: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)),
  };
}

/** `$10m`, `¥1bn`: a round sum in the fewest letters. */
export function shortSum(value: number, currency: string, lang: string): string {
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol', notation: 'compact' },
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  }).format(value);
}
