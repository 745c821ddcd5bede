import { describe, expect, it } from 'vitest';
import { commandGroups, commandLine, commandLines, shellWord } from '../../src/report/command.ts';
import { madeUp } from './fixture.ts';

describe('shellWord', () => {
  it('quotes what a shell would take apart', () => {
    expect(shellWord('data.csv')).toBe('data.csv');
    expect(shellWord("it's")).toBe("'it'\\''s'");
    expect(shellWord('$(rm -rf x)')).toBe("'$(rm -rf x)'");
    expect(shellWord('')).toBe("''");
    expect(shellWord('a\nb')).toBe("'a\\nb'");
  });
});

describe('commandGroups', () => {
  it('repeats every option that was given', () => {
    const result = madeUp();
    const options = {
      ...result.options,
      minimumCoverage: 0.5,
      kind: 'people' as const,
      map: { 'my column': 'flight' },
      frameworkFile: 'mine/index.yaml',
    };
    const [input] = result.inputs;
    const inputs = ['-', '--odd.csv'].map((name) => ({ ...(input as (typeof result.inputs)[number]), name }));
    expect(commandLine(commandGroups({ ...result, options, inputs }, 'score'))).toBe(
      "atrisk score - ./--odd.csv --framework mine/index.yaml --map 'my column=flight' --min-coverage 0.5 --kind people",
    );
  });
});

describe('commandLines', () => {
  it('breaks between options only', () => {
    const groups = [['atrisk', 'explain'], ['data.csv'], ['--unit', 'KAR']];
    expect(commandLines('Next: ', groups, null)).toEqual(['Next: atrisk explain data.csv --unit KAR']);
    expect(commandLines('Next: ', groups, 32)).toEqual(['Next: atrisk explain data.csv \\', '    --unit KAR']);
    expect(commandLines('Next: ', groups, 12)).toBeNull();
  });
});
