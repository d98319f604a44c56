import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/lib/dates/format-date.ts';

const inWords = (date: string, lang = 'en', month?: 'long' | 'short') =>
  formatDate(date, lang, month).replaceAll('\u00a0', ' ');

describe('formatDate', () => {
  it('writes a day', () => {
    expect(inWords('2031-05-09')).toBe('9 May 2031');
  });

  it('writes no day for a month', () => {
    expect(inWords('2031-05')).toBe('May 2031');
  });

  it('writes a year as it is', () => {
    expect(inWords('2031')).toBe('2031');
  });

  it('shortens months on request', () => {
    expect(inWords('2031-01', 'en', 'short')).toBe('Jan 2031');
  });

  it('never breaks between its words', () => {
    expect(formatDate('2031-05-09', 'en')).not.toContain(' ');
  });

  it('speaks the language of the text', () => {
    expect(inWords('2031-05-09', 'zh-Hans')).toBe('2031年5月9日');
  });
});
