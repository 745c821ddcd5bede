import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import { BASE, changed, faultAtMark, refusal, words } from '../helpers/yaml-fault.ts';

const SHA = 'a'.repeat(64);
const FITTED = `${BASE}training:
  outcome: onset of mass killing
  event: onset
  from: '1990'
  until: '2000'
  knownUntil: '2002'
  lead: 1
  window: 2
  method: logistic regression
  alpha: 0.5
  lambda: 0.01
  rows: 100
  events: 9
  seed: 1
  inputs: [{name: data.csv, sha256: ${SHA}}]
  outcomes: [{name: onsets.csv, sha256: ${SHA}}]
`;
const other = (from: string, to: string) => changed(from, to, FITTED);

describe('what a framework was fitted to', () => {
  it('is read', () => {
    expect(loadFramework(FITTED, 'mine.yaml').definition.training).toEqual({
      outcome: 'onset of mass killing',
      event: 'onset',
      from: '1990',
      until: '2000',
      knownUntil: '2002',
      lead: 1,
      window: 2,
      method: 'logistic regression',
      alpha: 0.5,
      lambda: 0.01,
      rows: 100,
      events: 9,
      seed: 1,
      inputs: [{ name: 'data.csv', sha256: SHA }],
      outcomes: [{ name: 'onsets.csv', sha256: SHA }],
    });
  });

  it('is null where nothing is said, and so are an outcome and a seed that are not stated', () => {
    expect(loadFramework(BASE, 'mine.yaml').definition.training).toBeNull();
    const without = other('  outcome: onset of mass killing\n', '').replace('  seed: 1\n', '');
    expect(loadFramework(without, 'mine.yaml').definition.training).toMatchObject({ outcome: null, seed: null });
  });

  it('may be of one period, and of months where the framework is by month', () => {
    const one = other("until: '2000'", "until: '1990'").replace("'2002'", "'1992'");
    expect(() => loadFramework(one, 'mine.yaml')).not.toThrow();
    const monthly = other('period: year', 'period: month')
      .replace("'1990'", "'1990-11'")
      .replace("'2000'", "'1990-12'")
      .replace("'2002'", "'1991-02'");
    expect(() => loadFramework(monthly, 'mine.yaml')).not.toThrow();
  });
});

describe('what is wrong with it, by line and column', () => {
  it.each([
    ["from: '1990'", "from: ¦'199x'", '"199x" is no year.'],
    ["until: '2000'", "until: ¦'2000-01'", '"2000-01" is no year.'],
    ["knownUntil: '2002'", 'knownUntil: ¦soon', '"soon" is no year.'],
    ["until: '2000'", "until: ¦'1989'", '`until` is before `from`.'],
    ["knownUntil: '2002'", "knownUntil: ¦'2001'", '`knownUntil` must be the end of the last window'],
    ["knownUntil: '2002'", "knownUntil: ¦'2003'", '`knownUntil` must be the end of the last window'],
    ['lead: 1', 'lead: ¦-1', 'lead'],
    ['window: 2', 'window: ¦0', 'window'],
    ['alpha: 0.5', 'alpha: ¦1.5', 'alpha'],
    ['lambda: 0.01', 'lambda: ¦-0.01', 'lambda'],
    ['rows: 100', 'rows: ¦1.5', 'rows'],
    ['seed: 1', '¦sed: 1', 'seed'],
    [`onsets.csv, sha256: ${SHA}`, 'onsets.csv, sha256: ¦abc', 'must be a SHA-256 in hexadecimal'],
    [`outcomes: [{name: onsets.csv, sha256: ${SHA}}]`, 'outcomes: ¦[]', 'outcomes'],
  ])('%s as %s', (from, to, said) => {
    expect(words(faultAtMark(other(from, to)))).toContain(said);
  });

  it('names every period that is none', () => {
    const error = refusal(other("from: '1990'", 'from: first').replace("until: '2000'", 'until: last'));
    expect(error.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('"first" is no year.'),
      expect.stringContaining('"last" is no year.'),
    ]);
  });
});
