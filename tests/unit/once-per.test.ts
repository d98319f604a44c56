import { expect, it } from 'vitest';
import { oncePer } from '../../src/lib/once-per.ts';

it('is worked out once for each thing', () => {
  const asked: string[] = [];
  const letters = oncePer(({ name }: { name: string }) => {
    asked.push(name);
    return [...name];
  });
  const [one, two] = [{ name: 'toll' }, { name: 'toll' }];
  expect(letters(one)).toBe(letters(one));
  expect(letters(two)).toEqual(letters(one));
  expect(letters(two)).not.toBe(letters(one));
  expect(asked).toEqual(['toll', 'toll']);
});
