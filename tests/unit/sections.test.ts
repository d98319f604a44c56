import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import * as a from './builders.ts';

const SECTIONS = [
  a.section('10-end'),
  a.section('02-fare'),
  a.section('04-cost', 'It cost.', { parent: 'money' }),
  a.section('01-money'),
  a.section('03-income', 'It earned.', { parent: 'money' }),
];

describe('sections', () => {
  const { sections } = a.tolls({ sections: SECTIONS });

  it('stand in the order of their numbers, sub-sections after the section they are part of', () => {
    expect(sections.map(({ id }) => id)).toEqual(['money', 'income', 'cost', 'fare', 'end']);
  });

  it('have a heading one level lower within another', () => {
    expect(sections.map(({ level }) => level)).toEqual([2, 3, 3, 2, 2]);
  });

  it('know the section that they are part of', () => {
    expect(sections[1]?.parent).toBe(sections[0]);
  });

  it('add their words to the explainer', () => {
    expect(a.tolls({ sections: [a.section('01-fare', 'It rose again.')] }).words).toBe(5);
  });

  it('without the section that they name stand by themselves, with a problem', () => {
    const lost = [a.section('01-fare', 'It rose.', { parent: 'nowhere-at-all' })];
    const { record, problems } = buildRecord(a.smallContent({ sections: lost }));
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-section']);
    expect(record.explainers[0]?.sections.map(({ level }) => level)).toEqual([2]);
  });
});
