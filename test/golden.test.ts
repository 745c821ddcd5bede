/**
 * Golden cases: test/golden/<case>/case.yaml says how the program is called and with which status it ends;
 * stdout.txt, stderr.txt and written/ hold what it must print and write, to the byte. A file that is absent
 * stands for nothing. `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` rewrites them: read each one before
 * you accept it, against what the case says it is about.
 */
import { afterAll, describe, expect, it } from 'vitest';
import {
  expectedOf,
  type GoldenCase,
  goldenCases,
  newStage,
  type Outcome,
  outcomeOf,
  rewrite,
  worldOf,
} from './cli/support/golden-case.ts';
import { isBuilt, run, runChild } from './cli/support/run.ts';

const stage = newStage();
const cases = goldenCases();
const update = process.env['UPDATE_GOLDEN'] === '1';

afterAll(() => {
  stage.clear();
});

/** What no output may hold, whatever the input: leaks of the language and words of the libraries under it. */
const NEVER: readonly RegExp[] = [
  /\bNaN\b/,
  /\bInfinity\b/,
  /\bundefined\b/,
  /\[object \w+\]/,
  /^\s+at .+:\d+:\d+\)?$/m,
  /\(the link was replaced by a file\)/,
  /\bnode:internal\b/,
  // zod
  /Invalid (input|option|discriminator)|Unrecognized key|expected \w+, received \w+/,
  // yaml
  /parseAllDocuments|Map keys must be unique/,
  // V8: these words differ between versions of Node, and so would the output
  /call stack size|Unexpected (token|end of JSON)|JSON at position/,
];
/** Bytes that command a terminal, and characters that are invisible or turn the direction of text around. */
const COMMANDS_TERMINAL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe('golden cases', () => {
  it('are all there', () => {
    expect(cases.length).toBeGreaterThan(400);
  });

  it.each(cases)('$name', async (golden) => {
    const folder = stage.prepare(golden);
    const outcome = outcomeOf(golden, folder, await run(golden.args, worldOf(golden, folder)));
    expectDecent(golden, outcome);
    if (update && outcome.status === golden.exit) rewrite(golden, outcome);
    expect(outcome).toEqual(expectedOf(golden));
  });
});

describe.skipIf(!isBuilt)('golden cases as a process of their own (skipped where dist is not built)', () => {
  it.each(cases.filter(({ child }) => child))('$name', (golden) => {
    const folder = stage.prepare(golden);
    expect(outcomeOf(golden, folder, runChild(golden.args, worldOf(golden, folder)))).toEqual(expectedOf(golden));
  });
});

function expectDecent(golden: GoldenCase, outcome: Outcome): void {
  for (const [where, output] of Object.entries({
    stdout: outcome.stdout,
    stderr: outcome.stderr,
    ...outcome.written,
  })) {
    const text = golden.allow.reduce((left, word) => left.replaceAll(word, ''), output);
    for (const pattern of NEVER) expect(text, `${golden.name} ${where}`).not.toMatch(pattern);
    if (!golden.colour) expect(text, `${golden.name} ${where}`).not.toMatch(COMMANDS_TERMINAL);
  }
}
