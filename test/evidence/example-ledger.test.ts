import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AssessRequest } from '../../src/evidence/assess.ts';
import { checkLedger } from '../../src/evidence/check/check.ts';
import type { Assessment, FactorAssessment, IndicatorAssessment, TrendChange } from '../../src/types.ts';
import { projectPath } from '../helpers/files.ts';
import { assessExample, definition, example, rules } from './example.ts';

const { ledger } = example;
const assessed = (request: Partial<AssessRequest> = {}): Assessment => assessExample(ledger, request);

const factor = (result: Assessment, id: string): FactorAssessment =>
  result.factors.find((one) => one.id === id) as FactorAssessment;
const indicators = ({ factors }: Assessment): IndicatorAssessment[] => factors.flatMap((one) => one.indicators);
const indicator = (result: Assessment, id: string): IndicatorAssessment =>
  indicators(result).find((one) => one.id === id) as IndicatorAssessment;
const inState = (result: Assessment, state: IndicatorAssessment['state']): string[] =>
  indicators(result)
    .filter((one) => one.state === state)
    .map(({ id }) => id);
const steps = (changes: readonly TrendChange[]): string[] =>
  changes.map(({ indicator: id, before, after }) => `${id} ${before} > ${after}`);

describe('the example ledger is valid', () => {
  it('has no error, and a warning for each coding of what was retracted or rejected', () => {
    expect(example.findings).toEqual([]);
    const findings = checkLedger(ledger, definition, rules);
    expect(findings.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ['warning', 'ledger.excluded', 'codings.yaml'],
      ['warning', 'ledger.excluded', 'codings.yaml'],
    ]);
  });

  it('holds what it says it holds', () => {
    expect([ledger.sources.length, ledger.items.length, ledger.codings.length]).toEqual([15, 48, 72]);
    const coders = new Map<string, string[]>();
    for (const { item, indicator: id, factor: whole, direction } of ledger.codings) {
      const key = `${item} ${id ?? whole ?? ''}`;
      coders.set(key, [...(coders.get(key) ?? []), direction]);
    }
    const twice = [...coders].filter(([, directions]) => directions.length === 2);
    expect(twice).toHaveLength(16);
    expect(twice.filter(([, [a, b]]) => a !== b).map(([key]) => key)).toEqual(['i-21 4.5', 'i-27 6.4', 'i-46 9.6']);
  });

  it('states the hash and the size of its local files', () => {
    const local = ledger.sources.filter(({ file }) => file !== null);
    expect(local.map(({ id }) => id)).toEqual(['reed', 'law-centre']);
    for (const { file, sha256, bytes } of local) {
      const content = readFileSync(projectPath(`data/example-ledger/${file ?? ''}`));
      expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([sha256, bytes]);
    }
  });
});

// Worked out by hand from the rules.
describe('in October 2026', () => {
  const now = assessed({ since: '2025-10-31', score: true });

  it('finds these states', () => {
    expect(inState(now, 'present').join(' ')).toBe(
      '1.6 1.10 2.1 3.2 4.4 5.1 5.5 6.2 7.3 7.5 7.9 7.10 7.14 8.1 8.5 9.1 9.2 own-tolls 10.5 10.8 12.2',
    );
    expect(inState(now, 'partly')).toEqual(['1.1', '2.3', '2.6', '4.5', '6.4', '12.3']);
    expect(inState(now, 'absent')).toEqual(['1.8', '9.6', '14.8']);
    expect(inState(now, 'no-information')).toEqual(['2.4', '6.8', '8.6', '13.12']);
    // 143 listed and one declared.
    expect(now.states).toEqual({ present: 21, partly: 6, absent: 3, 'no-information': 4, 'not-assessed': 110 });
    expect(now.factorsWithPresent).toEqual({ low: 11, high: 14, of: 14 });
  });

  it('rates the factors', () => {
    // 1.6 and 1.10 present, 1.1 half, 1.8 absent: 2.5 of 4; 2.5 of 11; 2.5 + 7 of 11.
    expect(factor(now, 'RF1').share).toEqual({
      value: 2.5 / 4,
      low: 2.5 / 11,
      high: 9.5 / 11,
      assessed: 4,
      listed: 11,
    });
    expect(factor(now, 'RF7').share).toEqual({ value: 1, low: 5 / 14, high: 1, assessed: 5, listed: 14 });
    // With the declared indicator RF9 has seven: three present, one absent.
    expect(factor(now, 'RF9').share).toEqual({ value: 3 / 4, low: 3 / 7, high: 6 / 7, assessed: 4, listed: 7 });
    expect(factor(now, 'RF9').computed).toEqual({ low: 'moderate', high: 'very-high' });
    expect(factor(now, 'RF11').share).toEqual({ value: null, low: 0, high: 1, assessed: 0, listed: 8 });
    expect(factor(now, 'RF6').general.mitigates).toEqual({ items: ['i-28'], count: 1, independentSources: 1 });
    expect(factor(now, 'RF7').general.supports.items).toEqual(['i-48']);
  });

  it('sets what the analysts stated beside it, and says where it disagrees', () => {
    const stated = now.factors.filter((one) => one.stated !== null);
    expect(stated.map(({ id, stated: one }) => `${id} ${one?.asOf} ${one?.level}`)).toEqual([
      'RF1 2026-10-31 moderate',
      'RF2 2026-10-31 high',
      'RF4 2026-10-31 unknown',
      'RF5 2026-10-31 moderate',
      'RF6 2026-10-31 moderate',
      'RF7 2026-10-31 high',
      'RF8 2026-10-31 moderate',
      'RF9 2026-10-31 low',
    ]);
    expect(now.factors.filter(({ disagrees }) => disagrees).map(({ id }) => id)).toEqual(['RF9']);
    expect(factor(now, 'RF2').stated?.confidence).toEqual({ evidence: 'robust', agreement: 'medium', word: 'high' });
  });

  it.each([
    // The mission, the survivor, the villages and the law centre: four sources, and nothing against them.
    ['2.1', 4, { evidence: 'robust', agreement: 'high', word: 'very high' }, 'reasonable-grounds', null],
    // One on each side.
    ['2.3', 1, { evidence: 'limited', agreement: 'low', word: 'very low' }, null, null],
    // Printed twice, one press release.
    ['4.4', 1, { evidence: 'limited', agreement: 'medium', word: 'low' }, 'reasonable-suspicion', null],
    // The digest repeats the women's circle.
    ['5.1', 1, { evidence: 'limited', agreement: 'medium', word: 'low' }, 'reasonable-suspicion', null],
    // Two sources, neither at first hand.
    ['7.3', 2, { evidence: 'medium', agreement: 'high', word: 'high' }, 'reasonable-suspicion', null],
    // The circle, which the digest repeats, and the survivor at first hand.
    ['7.9', 2, { evidence: 'medium', agreement: 'high', word: 'high' }, 'reasonable-grounds', null],
    // One credible survivor.
    ['10.5', 1, { evidence: 'medium', agreement: 'medium', word: 'medium' }, 'reasonable-grounds', 'credible-survivor'],
  ])('weighs the evidence for %s', (id, sources, confidence, standard, exception) => {
    const one = indicator(now, id);
    expect(one.supports.independentSources).toBe(sources);
    expect({ ...one }).toMatchObject({ confidence, standard, exception });
  });

  it('says why items do not count', () => {
    expect(now.excluded).toEqual([
      { reason: 'aged-out', count: 2 },
      { reason: 'consent', count: 2 },
      { reason: 'rejected', count: 1 },
      { reason: 'retracted', count: 1 },
    ]);
    expect(now.items).toHaveLength(42);
  });

  it('compares only what was assessed on both days', () => {
    const { trend } = now;
    expect(trend?.both).toBe(17);
    expect(steps(trend?.worsened ?? [])).toEqual([
      '1.1 absent > partly',
      '7.3 partly > present',
      '7.9 partly > present',
      '7.14 partly > present',
    ]);
    expect(steps(trend?.improved ?? [])).toEqual(['6.4 present > partly']);
    expect(trend?.unchanged).toBe(12);
    expect(trend?.newlyAssessed.map((one) => one.indicator).join(' ')).toBe(
      '4.4 5.1 5.5 7.10 8.1 8.5 9.6 own-tolls 10.5 10.8 12.2 12.3 14.8',
    );
    expect(steps(trend?.noLongerAssessed ?? [])).toEqual(['4.2 present > not-assessed', '8.8 present > not-assessed']);
    // 1.1, 1.6, 1.8 and 1.10: 2 of 4, then 2.5 of 4. 7.3, 7.5, 7.9 and 7.14: 2.5 of 4, then 4 of 4.
    expect(trend?.factors.find((one) => one.factor === 'RF1')).toEqual({
      factor: 'RF1',
      both: 4,
      before: 0.5,
      after: 0.625,
    });
    expect(trend?.factors.find((one) => one.factor === 'RF7')).toEqual({
      factor: 'RF7',
      both: 4,
      before: 0.625,
      after: 1,
    });
  });

  it('says who was heard', () => {
    const heard = now.heard.voices.map(({ voice, sources, items }) => [voice, sources, items]);
    expect(heard).toEqual([
      ['affected-community', 2, 6],
      ['survivor', 1, 3],
      ['womens-organisation', 1, 5],
      ['national-civil-society', 2, 10],
      ['international-civil-society', 0, 0],
      ['media', 2, 4],
      ['state', 3, 6],
      ['un', 1, 6],
      ['academic', 1, 2],
    ]);
    expect(now.heard).toMatchObject({
      affectedHeard: true,
      disaggregation: { sex: 5, age: 2, of: 42 },
      gendered: 4,
    });
  });

  it('counts profiles, and a score on request', () => {
    const cleansing = now.profiles.find(({ id }) => id === 'ethnic-cleansing');
    expect(cleansing?.states).toMatchObject({ present: 4, partly: 1, 'not-assessed': 2 });
    expect(cleansing?.share).toMatchObject({ value: 4.5 / 5, low: 4.5 / 7, high: 6.5 / 7 });
    // RF11 and RF13 have no assessed indicator; of RF9 without the declared one two of three are present.
    const shares = [5 / 8, 2 / 3, 1, 3 / 4, 1, 3 / 4, 1, 1, 2 / 3, 1, 3 / 4, 0];
    expect(now.score?.factors).toBe(12);
    expect(now.score?.value).toBeCloseTo(shares.reduce((sum, one) => sum + one) / 12, 12);
  });
});

describe('seen otherwise', () => {
  it('in October 2025 triggers were fresh; the two who fell silent since count no more, not even then', () => {
    const then = assessed({ asOf: '2025-10-31' });
    expect(inState(then, 'present').join(' ')).toBe('1.6 1.10 2.1 3.2 4.2 6.2 6.4 7.5 8.8 9.1 9.2');
    expect(inState(then, 'partly')).toEqual(['2.3', '2.6', '4.5', '7.3', '7.9', '7.14']);
    expect(inState(then, 'absent')).toEqual(['1.1', '1.8']);
    expect(inState(then, 'no-information')).toEqual([]);
    expect(then.excluded).toEqual([
      { reason: 'consent', count: 2 },
      { reason: 'later', count: 2 },
      { reason: 'rejected', count: 1 },
      { reason: 'retracted', count: 1 },
    ]);
    expect(factor(then, 'RF7').stated?.level).toBe('low');
  });

  it('at reasonable grounds five indicators are left', () => {
    const strict = assessed({ standard: 'reasonable-grounds' });
    expect(inState(strict, 'present')).toEqual(['2.1', '7.5', '7.9', '9.1', '10.5']);
    expect([...inState(strict, 'partly'), ...inState(strict, 'absent')]).toEqual([]);
  });

  it('for publication the survivor’s item kept for analysis and the source never asked fall out', () => {
    const open = assessed({ purpose: 'publication' });
    expect(open.excluded.find(({ reason }) => reason === 'consent')?.count).toBe(4);
    expect(indicator(open, '7.5').supports.items).toEqual(['i-31']);
    expect(indicator(open, '7.10').supports.items).toEqual(['i-37']);
  });

  it('without the mission six indicators are in another state', () => {
    const { changed } = assessed({ without: ['un-mission'] });
    expect(
      changed
        ?.filter(({ what }) => what === 'state')
        .map(({ indicator: id, before, after }) => `${id} ${before} > ${after}`),
    ).toEqual([
      '1.1 partly > absent',
      '6.4 partly > present',
      '7.3 present > partly',
      '8.1 present > not-assessed',
      '12.2 present > not-assessed',
      '14.8 absent > not-assessed',
    ]);
  });

  it('through the lens of gender four indicators are seen, none of them by what may not be used', () => {
    const lens = assessed({ lens: 'gender' });
    expect(indicators(lens).map(({ id, state }) => `${id} ${state}`)).toEqual([
      '7.9 present',
      '10.4 not-assessed',
      '10.5 present',
      '13.14 not-assessed',
    ]);
  });
});
