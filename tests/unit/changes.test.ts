import { describe, expect, it } from 'vitest';
import { changesByDay } from '../../src/lib/record/changes.ts';
import * as a from './builders.ts';

const because = ['audit'];
const explainer = a.tolls({
  claims: [
    a.claim('one', {
      history: [
        { date: '2031-02-01', verdict: 'unproven', note: 'Open.', because },
        { date: '2031-02-20', verdict: 'unproven', note: 'Still open.', because },
        { date: '2031-03-01', verdict: 'false', note: 'The audit came.', because },
      ],
    }),
  ],
  corrections: [a.corrections([{ date: '2031-06-02', text: 'It was four crowns.', claim: 'one' }])],
});

describe('the changes of an explainer', () => {
  const days = changesByDay(explainer);

  it('come newest first, without the days of mere re-checks', () => {
    expect(days.map(({ day }) => day)).toEqual(['2031-06-02', '2031-03-01', '2031-02-01']);
  });

  it('tell a verdict that moved from one that was given', () => {
    expect(days[1]?.moved.map(({ before }) => before?.verdict)).toEqual(['unproven']);
    expect(days[2]?.judged).toHaveLength(1);
  });
});
