import { firstDay, type PartialDate } from '../dates/partial-date.ts';
import { timeScale, type TimeScale } from './time-scale.ts';

/** The share of the events, and the years, from which on it pays to squeeze the years before. */
const FEW = 0.15;
const LONG = 3;
/** Per cent of the width that squeezed years get. */
const SQUEEZED = 15;

export interface SqueezedScale extends TimeScale {
  /** The first day on the open part of the scale: before it, time runs faster. Undefined where all of it is open. */
  readonly opensOn: string | undefined;
}

/**
 * A scale from the year of the first date to a day, for dates that come oldest first. Where a few early ones would take
 * years of room from the many later ones, the years of the early ones are squeezed.
 */
export function squeezedScale(dates: readonly PartialDate[], to: string): SqueezedScale {
  const first = Number((dates[0] ?? to).slice(0, 4));
  const last = Number(to.slice(0, 4));
  const early = (year: number) => dates.filter((date) => Number(date.slice(0, 4)) < year).length;
  const opening = Array.from({ length: Math.max(0, last - first) }, (_, at) => last - at).find(
    (year) => early(year) <= dates.length * FEW && year - first >= LONG,
  );
  const from = `${first}-01-01`;
  if (opening === undefined) return { ...timeScale(from, to), opensOn: undefined };
  const opensOn = `${opening}-01-01`;
  const squeezed = timeScale(from, `${opening - 1}-12-31`);
  const open = timeScale(opensOn, to);
  return {
    from,
    to,
    opensOn,
    at: (date) => {
      const x =
        firstDay(date) < opensOn
          ? (squeezed.at(date) * SQUEEZED) / 100
          : SQUEEZED + (open.at(date) * (100 - SQUEEZED)) / 100;
      return Math.round(x * 100) / 100;
    },
  };
}
