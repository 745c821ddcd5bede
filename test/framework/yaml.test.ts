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
    ['a repeated key', changed('title: Test index', 'title: Test index\n¦title: Another'), /unique/i],
    [
      'a key repeated in a flow mapping',
      changed('{value: 0, label: none}', '{value: 0, ¦value: 1, label: none}'),
      /unique/i,
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
    expect(finding?.hint).toBeDefined();
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

describe('hostile text', () => {
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
