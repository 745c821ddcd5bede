import { expect, it } from 'vitest';
import { editDistance } from '../../src/units/edit-distance.ts';

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['chad', 'chda', 1],
  ['niger', 'nigeria', 2],
  ['mali', 'malta', 2],
  ['ca', 'abc', 3],
])('"%s" and "%s" are %i apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
