/** Hostile and mistaken YAML and JSON; the numbers are those of the table of bad inputs. */
import { describe, expect, it } from 'vitest';
import { refusal, refusedWith, rowsIn, tableOf } from './support.ts';

describe('YAML and JSON', () => {
  it('50: refuses a thousand million laughs, fast', async () => {
    const lines = [
      'a0: &a0 [lol, lol]',
      ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`),
    ];
    const before = performance.now();
    expect((await refusal(lines.join('\n'), 'data.yaml')).findings[0]?.code).toBe('file.syntax');
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('51: explains why an honest alias is refused', async () => {
    const { findings } = await refusal('- &a {unit: Ruritania, tension: 1}\n- *a\n', 'data.yaml');
    expect(findings).toMatchObject([{ code: 'file.syntax', line: 2, hint: 'Write the value out.' }]);
    expect(findings[0]?.message).toContain('alias');
  });

  it.each(['yaml', 'json'])('52: refuses a hundred thousand nested brackets in %s calmly', async (ending) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { findings } = await refusal(deep, `data.${ending}`);
    expect(findings[0]).toMatchObject({ code: 'file.syntax', file: `data.${ending}` });
  });

  it('53: refuses a cycle', async () => {
    expect((await refusal('- &a [*a]\n', 'data.yaml')).findings[0]).toMatchObject({ code: 'file.syntax', line: 1 });
  });

  it.each([
    ['a repeated key', '- unit: A\n  unit: B\n', 2],
    ['a tab as indent', '- unit: A\n\ttension: 1\n', 2],
    ['two documents', '- unit: A\n---\n- unit: B\n', 2],
    ['a text', 'Ruritania\n', 1],
  ])('54: refuses %s, with its line', async (_, text, line) => {
    expect((await refusal(text, 'data.yaml')).findings[0]).toMatchObject({ code: 'file.syntax', line });
  });

  it('54: refuses a list without rows', async () => {
    expect(await refusedWith('# nothing\n', 'data.yaml')).toMatchObject({ code: 'file.empty' });
    expect(await refusedWith('null\n', 'data.yaml')).toMatchObject({ code: 'file.empty' });
    expect(await refusedWith('[]\n', 'data.yaml')).toMatchObject({ code: 'file.empty' });
  });

  it('55: refuses an unknown tag and a %YAML directive; NO stays a text', async () => {
    expect((await refusal('- unit: !!js/function "x"\n', 'data.yaml')).findings[0]).toMatchObject({ line: 1 });
    expect((await refusal('%YAML 1.1\n---\n- unit: NO\n', 'data.yaml')).findings[0]).toMatchObject({ line: 1 });
    expect(rowsIn(await tableOf('- unit: NO\n  tension: 1\n', 'data.yaml'))[0]?.cells).toEqual(['NO', '1']);
  });

  it('56: keeps unquoted codes as they are written', async () => {
    const table = await tableOf('- {id: 004}\n- {id: 1.10}\n- {id: 12345678901234567890}\n', 'data.yaml');
    expect(rowsIn(table).map(({ cells }) => cells[0])).toEqual(['004', '1.10', '12345678901234567890']);
  });
});
