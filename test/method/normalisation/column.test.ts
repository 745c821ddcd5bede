import { describe, expect, it } from 'vitest';
import { mapColumn } from '../../../src/method/normalisation/column.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { blank } from '../../helpers/method.ts';

describe('mapColumn', () => {
  it('changes what is there and leaves missing missing', () => {
    expect(plain(mapColumn(blank(3), [column(1, NONE, 0)], (value) => value + 5))).toEqual([6, null, 5]);
  });

  it('does not ask the function about a missing value', () => {
    expect(plain(mapColumn(blank(1), [column(NONE)], () => 1))).toEqual([null]);
  });
});
