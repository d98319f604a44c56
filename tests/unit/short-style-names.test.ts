import { describe, expect, it } from 'vitest';
import { shortStyleNames } from '../../src/integrations/short-style-names.ts';

describe('short names in styles', () => {
  it('are one for each name, and the same wherever it stands', () => {
    const { DashedIdent } = shortStyleNames();
    expect(['--paper', '--ink', '--paper'].map(DashedIdent)).toEqual(['--0', '--1', '--0']);
  });

  it('are all different, however many there are', () => {
    const { DashedIdent } = shortStyleNames();
    const names = Array.from({ length: 1500 }, (_, at) => DashedIdent(`--name-${at}`));
    expect(new Set(names).size).toBe(1500);
    expect(names.slice(35, 37)).toEqual(['--z', '--10']);
  });

  it('start anew with each file, so that the order of files does not matter', () => {
    expect(shortStyleNames().DashedIdent('--ink')).toBe(shortStyleNames().DashedIdent('--paper'));
  });
});
