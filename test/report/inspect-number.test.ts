import { describe, expect, it } from 'vitest';
import { brief, coefficient, percentage } from '../../src/report/inspect-number.ts';
import { shape } from '../../src/report/inspect-shape.ts';

describe('values of any size in few cells', () => {
  it.each([
    [null, '–'],
    [0, '0'],
    [-0, '0'],
    [1234.567, '1235'],
    [9999999, '10000000'],
    [12345678, '1.235e7'],
    [1e300, '1e300'],
    [-1.7976931348623157e308, '-1.798e308'],
    [0.00012346, '0.0001235'],
    [0.00001, '1e-5'],
    [-1.5e-300, '-1.5e-300'],
  ])('%s is %s', (value, text) => {
    expect(brief(value)).toBe(text);
  });
});

it.each([
  [null, '–'],
  [0, '0.00'],
  [0.123, '0.12'],
  [-0.0049, '-0.005'],
  [-0.0004, '-0.0004'],
  [0.00001, '0.00'],
  [1, '1.00'],
])('of the coefficient %s the sign shows: %s', (value, text) => {
  expect(coefficient(value)).toBe(text);
});

it('prints shares as hundredths with one decimal', () => {
  expect([percentage(null), percentage(1 / 3), percentage(-0.15)]).toEqual(['–', '33.3', '-15.0']);
});

it('draws the fullest interval as a whole cell, the rest in eighths of it, and nothing as a dot', () => {
  expect(shape([8, 4, 1, 0, 7])).toBe('█▄▁·▇');
  expect(shape([100, 1])).toBe('█▁');
  expect(shape([])).toBe('');
});
