import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  firstDay,
  isKnownBy,
  isPartialDate,
  lastDay,
  precisionOf,
} from '../../src/lib/dates/partial-date.ts';

const DAY = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const DATE = fc.tuple(DAY, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

describe('isPartialDate', () => {
  it.each(['2031', '2031-05', '2031-05-09', '2028-02-29', '0900'])('takes %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    ...['2031-02-30', '2031-02-29', '2031-13', '2031-00', '2031-5', '2031-05-9', '31', ''],
    ...['May 2031', '2031-05-09T00:00', ' 2031', '2031 ', '2031-05-', '20311'],
  ])('refuses "%s"', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});

describe('precisionOf', () => {
  it('is as fine as the date', () => {
    expect(['2031', '2031-05', '2031-05-09'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });
});

describe('the days that a date can mean', () => {
  it('begin with the first of the year or month', () => {
    expect(['2031', '2031-05', '2031-05-09'].map(firstDay)).toEqual([
      ...['2031-01-01', '2031-05-01', '2031-05-09'],
    ]);
  });

  it('end with the last of the year or month, leap years included', () => {
    expect(['2031', '2028-02', '2031-02', '2031-12', '2031-05-09'].map(lastDay)).toEqual([
      ...['2031-12-31', '2028-02-29', '2031-02-28', '2031-12-31', '2031-05-09'],
    ]);
  });

  it('are days that exist, in order', () => {
    fc.assert(
      fc.property(DATE, (date) => {
        expect(isPartialDate(firstDay(date)) && isPartialDate(lastDay(date))).toBe(true);
        expect(firstDay(date) <= lastDay(date)).toBe(true);
      }),
    );
  });
});

describe('compareDates', () => {
  it('puts the less precise date first where both begin on one day', () => {
    const dates = ['2031-01-01', '2031-01', '2031', '2030-12-31'];
    expect(dates.toSorted(compareDates)).toEqual(['2030-12-31', '2031', '2031-01', '2031-01-01']);
  });
});

describe('isKnownBy', () => {
  it('holds a date to its last day', () => {
    expect(isKnownBy('2031-05', '2031-05-30')).toBe(false);
    expect(isKnownBy('2031-05', '2031-05-31')).toBe(true);
  });

  it('counts the day itself', () => {
    expect(isKnownBy('2031-05-09', '2031-05-09')).toBe(true);
  });
});
