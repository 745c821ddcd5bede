import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import { MAX_YAML_CHARACTERS } from '../../src/framework/yaml.ts';
import { BASE, changed, faultAtMark, refusal, words } from '../helpers/yaml-fault.ts';

/** How long a call takes, in milliseconds. */
function timed(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

describe('text that is not YAML, or not one definition', () => {
  it('takes the base these tests change', () => {
    expect(loadFramework(BASE, 'mine.yaml').definition.id).toBe('test');
    expect(loadFramework(BASE.replaceAll('\n', '\r\n'), 'mine.yaml').definition.title).toBe('Test index');
    expect(loadFramework(`\uFEFF${BASE}`, 'mine.yaml').definition.title).toBe('Test index');
  });

  it.each([
    [
      'a repeated key',
      changed('title: Test index', 'title: Test index\n¦title: Another'),
      /The key "title" stands twice/,
    ],
    [
      'a key repeated in a flow mapping',
      changed('{value: 0, label: none}', '{value: 0, ¦value: 1, label: none}'),
      /The key "value" stands twice/,
    ],
    ['a tab for indentation', changed('  order: highest-first', '¦\torder: highest-first'), /tab/i],
    ['several documents', `${BASE}¦---\n${BASE}`, /document/i],
    ['a tag of JavaScript', changed('title: Test index', 'title: ¦!!js/function Test'), /tag/i],
    ['a tag of its own', changed('title: Test index', 'title: ¦!mine Test'), /tag/i],
    ['an unclosed quote', changed("version: '1.0'", "version: '1.0").replace(/$/, '¦'), /quote|quoted/i],
  ])('refuses %s with line and column', (_, marked, message) => {
    const finding = faultAtMark(marked);
    expect(finding.code).toBe('framework.syntax');
    expect(finding.message).toMatch(message);
    expect(finding.message).toMatch(/\.$/);
  });

  it.each([
    ['nothing', ''],
    ['a comment only', '# nothing yet\n'],
    ['a word', 'hello\n'],
    ['a number', '3\n'],
    ['null', 'null\n'],
    ['a list', '- a\n- b\n'],
  ])('refuses %s in place of a mapping, at its beginning', (_, text) => {
    const { findings, exitCode, code } = refusal(text);
    expect([code, exitCode]).toEqual(['framework.invalid', 2]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ line: 1, column: '1', severity: 'error' });
  });

  it('refuses %YAML 1.1, which would read `no` as false, with line and column', () => {
    const [finding] = refusal(`%YAML 1.1\n---\n${BASE}`).findings;
    expect(finding).toMatchObject({ code: 'framework.syntax', line: 1, column: '1' });
    expect(finding?.message).toContain('%YAML');
    expect(finding?.hint).toBe('Delete the line.');
  });

  it('names the line on which a %YAML directive stands', () => {
    expect(refusal(`# one\n# two\n%YAML 1.1\n---\n${BASE}`).findings[0]?.line).toBe(3);
  });

  it('refuses other directives too', () => {
    expect(refusal(`%TAG ! tag:example.org,2000:\n---\n${BASE}`).findings[0]?.code).toBe('framework.syntax');
  });

  it('reads `no` as the word', () => {
    // YAML 1.2: the Norway problem of YAML 1.1 is gone, so the value is refused as text that is not a kind.
    expect(words(faultAtMark(changed('unitKind: country', 'unitKind: ¦no')))).toContain('country');
  });
});

/** Every fault of a text: line, column, what is said. */
function told(text: string): string[] {
  return refusal(text).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('words about syntax', () => {
  it.each([
    [
      'a tab, and nothing that follows from it',
      ['  order: highest-first', '\torder: highest-first'],
      ['37:1 A tab stands where the line is indented.'],
    ],
    [
      'a second colon',
      ['title: Test index', 'title: Test: index'],
      ['3:8 Here stands a mapping or list where the line already has a key and a value.'],
    ],
    [
      'a text with an at sign',
      ['citation: Made up.', 'citation: @made'],
      ['9:11 A text that begins with "@" must be in quotation marks.'],
    ],
    [
      'a key without a colon',
      ['licence: CC0-1.0', 'licence CC0-1.0'],
      ['8:1 This line is no key with a colon after it.'],
    ],
    [
      'an indentation that does not fit',
      ['licence: CC0-1.0', ' licence: CC0-1.0'],
      ['8:1 The indentation here does not fit the lines above.'],
    ],
    ['a bracket too many', ['{multiply: 2}', '{multiply: 2}}'], ['31:27 This is not valid YAML here.']],
    [
      'a bracket too few',
      ['{multiply: 2}', '{multiply: 2'],
      ['32:3 A bracket that was opened is not closed before this place.'],
    ],
    [
      'an unknown escape',
      ['title: Test index', 'title: "Test \\q"'],
      ['3:14 A backslash inside double quotation marks begins no escape that YAML knows.'],
    ],
    ['an unknown tag', ['title: Test index', 'title: !mine Test'], ['3:8 The tag !mine is not accepted.']],
    [
      'a repeated key in quotes',
      ['title: Test index', 'title: Test index\n"title": x'],
      ['4:1 The key "title" stands twice in one mapping.'],
    ],
  ])('tell of %s, once', (_, [from, to], expected) => {
    expect(told(changed(from as string, to as string))).toEqual(expected);
  });

  it('tell of faults in different places', () => {
    const text = changed('title: Test index', 'title: @x').replace('citation: Made up.', 'citation: `y');
    expect(told(text).map((line) => line.split(' ', 1)[0])).toEqual(['3:8', '9:11']);
  });

  it.each([
    ['', 'The definition is empty.'],
    ['# a comment\n', 'The definition is empty.'],
    ['- a\n', 'The definition is a list; it must be a mapping from keys to values.'],
    ['word\n', 'The definition is a single value; it must be a mapping from keys to values.'],
  ])('call %j what it is', (text, message) => {
    expect(refusal(text).findings.map((finding) => finding.message)).toEqual([message]);
  });
});

describe('hostile text', () => {
  it('refuses an anchor without an alias, where it stands', () => {
    const finding = faultAtMark(changed('title: Test index', 'title: ¦&t Test index'));
    expect(finding).toMatchObject({ code: 'framework.syntax' });
    expect(finding.message).toContain('The anchor &t is not accepted');
    expect(faultAtMark(changed('universe:\n', 'universe: ¦&u\n')).message).toContain('&u');
  });

  it('refuses an alias where it stands', () => {
    const finding = faultAtMark(changed('citation: Made up.', 'citation: &c Made up.').replace('made-up risk', '¦*c'));
    expect(finding).toMatchObject({ code: 'framework.syntax', hint: 'Write the value out.' });
    expect(finding.message).toContain('*c');
  });

  it('refuses 300 honest aliases and says why', () => {
    const { findings } = refusal(`${BASE}notes: [&n text, ${Array(300).fill('*n').join(', ')}]\n`);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(20);
    expect(findings[0]?.message).toContain('aliases');
  });

  it('refuses an alias that holds itself', () => {
    expect(faultAtMark('a: &a\n  b: ¦*a\n').code).toBe('framework.syntax');
  });

  it('refuses a billion laughs in under a second', () => {
    const lines = Array.from({ length: 12 }, (_, index) =>
      index === 0
        ? 'l0: &l0 [lol]'
        : `l${index}: &l${index} [${Array(10)
            .fill(`*l${index - 1}`)
            .join(', ')}]`,
    );
    expect(timed(() => expect(refusal(lines.join('\n')).code).toBe('framework.syntax'))).toBeLessThan(1000);
  });

  it('refuses a text over the limit without parsing it', () => {
    const text = `a: ${'x'.repeat(MAX_YAML_CHARACTERS)}`;
    expect(timed(() => expect(refusal(text).message).toContain('1000000'))).toBeLessThan(200);
  });

  it('takes a text at the limit', () => {
    const padded = BASE + '#'.repeat(MAX_YAML_CHARACTERS - BASE.length);
    expect(loadFramework(padded, 'mine.yaml').definition.id).toBe('test');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', (key) => {
    expect(words(faultAtMark(`${BASE}¦${key}: {x: 1}\n`))).toContain(key);
    expect(words(faultAtMark(changed('{multiply: 2}', `{multiply: 2, ¦${key}: 3}`)))).toContain(key);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('refuses a key that is a list, where it stands', () => {
    expect(faultAtMark(`${BASE}? ¦[a, b]\n: c\n`).severity).toBe('error');
  });

  it('refuses keys within keys in under a second', () => {
    // 300 marks of a complex key, one in the other: 601 characters.
    expect(timed(() => refusal(`${'? '.repeat(300)}x`))).toBeLessThan(1000);
  }, 60_000);
});

describe('deep nesting', () => {
  it('is refused with line and column', () => {
    expect(refusal(`a: 1\nb: ${'['.repeat(99)}`).findings).toMatchObject([{ line: 2, column: '1' }]);
  });

  // In a process of its own: near the end of the stack the engine itself may abort, which no test could catch.
  let code = '';
  beforeAll(() => {
    const entry = fileURLToPath(new URL('../../src/framework/load.ts', import.meta.url));
    const program = `
      import { loadFramework } from ${JSON.stringify(entry)};
      const shapes = {
        brackets: (n) => '['.repeat(n),
        closed: (n) => 'notes: ' + '['.repeat(n) + ']'.repeat(n),
        braces: (n) => '{a: '.repeat(n),
        dashes: (n) => '- '.repeat(n) + 'x',
      };
      const said = new Set();
      for (const n of JSON.parse(process.argv[2])) {
        for (const [shape, text] of Object.entries(shapes)) {
          const start = performance.now();
          try {
            loadFramework(text(n), 'deep.yaml');
            console.log(shape, n, 'accepted');
          } catch (error) {
            if (error.name !== 'AtriskError') console.log(shape, n, error.name, error.message);
            else for (const { message } of [error, ...error.findings]) said.add(message);
          }
          if (performance.now() - start > 2000) console.log(shape, n, 'slow');
        }
      }
      for (const message of said) if (/call stack/.test(message)) console.log(message);
    `;
    const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
    const options = { bundle: true, write: false, platform: 'node', format: 'cjs', logLevel: 'silent' } as const;
    code = buildSync({ ...options, stdin: { contents: program, resolveDir } }).outputFiles[0]?.text ?? '';
  });

  const run = (depths: number[]) =>
    spawnSync(process.execPath, ['-', JSON.stringify(depths)], { input: code, encoding: 'utf8', timeout: 60_000 });

  it('refuses 100,000 nested brackets calmly, in words about nesting', () => {
    const { status, signal, stdout } = run([100_000]);
    expect({ status, signal, stdout }).toEqual({ status: 0, signal: null, stdout: '' });
  }, 60_000);

  it('refuses every depth that may exhaust the stack, one after another, and lives on', () => {
    const { status, signal, stdout } = run([600, 800, 900, 1000, 1100, 1200, 1300, 1400, 1500, 2000, 3000, 5000]);
    expect({ status, signal, stdout }).toEqual({ status: 0, signal: null, stdout: '' });
  }, 60_000);
});
