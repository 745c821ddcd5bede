import { describe, expect, it } from 'vitest';
import { framework, indicator } from '../helpers/framework.ts';
import { changed, faultAtMark } from '../helpers/yaml-fault.ts';

const SCALE = [
  { value: 0, label: 'none' },
  { value: 1, label: 'some' },
];

describe('coded indicators', () => {
  it('are those that say so', () => {
    const { definition } = framework({ indicators: [indicator('a', { coded: true, scale: SCALE }), indicator('b')] });
    expect(definition.indicators.map(({ coded }) => coded)).toEqual([true, false]);
  });

  it('may have a range in place of a scale', () => {
    const { definition } = framework({
      indicators: [indicator('a', { coded: true, range: [0, 7] }), indicator('b')],
    });
    expect(definition.indicators[0]?.coded).toBe(true);
  });

  it('need one of them', () => {
    const finding = faultAtMark(changed('    name: Alpha', '    name: Alpha\n    coded: ¦true'));
    expect(finding.message).toContain('`scale`');
  });
});

describe('reasons for a missing value', () => {
  it('are kept in their order', () => {
    const missing = { rule: 'leave', reasons: ['not classified: small', 'not classified: high income'] };
    const { definition } = framework({ indicators: [indicator('a', { missing }), indicator('b')] });
    expect(definition.indicators[0]?.missing.reasons).toEqual(missing.reasons);
    expect(definition.indicators[1]?.missing.reasons).toBeNull();
  });

  it.each([
    ['twice', '[not asked, ¦not asked]', 'twice'],
    ['in two spellings', '[not asked, ¦Not  asked]', 'one reason'],
    ['blank', "[not asked, ¦'  ']", 'must not be empty'],
  ])('may not be listed %s', (_, reasons, words) => {
    const marked = changed('{rule: leave, reason: not asked}', `{rule: leave, reasons: ${reasons}}`);
    expect(faultAtMark(marked).message).toContain(words);
  });

  it('may not be an empty list', () => {
    faultAtMark(changed('{rule: leave, reason: not asked}', '{rule: leave, reasons: ¦[]}'));
  });

  it('are suggested where the key is misspelt', () => {
    const marked = changed('{rule: leave, reason: not asked}', '{rule: leave, ¦reasos: [a]}');
    expect(faultAtMark(marked).hint).toContain('"reasons"');
  });
});
