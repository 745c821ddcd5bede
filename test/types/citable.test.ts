import { describe, expect, it } from 'vitest';
import { isCitable } from '../../src/types/citable.ts';

describe('isCitable', () => {
  it.each([null, 'seen', 'checked'])('lets %s be cited by number', (basis) => expect(isCitable(basis)).toBe(true));
  it.each(['seen-partial', 'recalled', 'recalled-low-confidence', '', 'Checked'])('does not let %j', (basis) =>
    expect(isCitable(basis)).toBe(false),
  );
});
