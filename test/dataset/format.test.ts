import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/dataset/format.ts';

describe('formatOf', () => {
  it('goes by the end of the name', () => {
    const names = ['a.csv', 'a.CSV', 'a.yaml', 'a.yml', 'a.json'];
    expect(names.map((name) => formatOf(name, 'x'))).toEqual(['csv', 'csv', 'yaml', 'yaml', 'json']);
    expect(formatOf('a.csv', '- unit: A\n')).toBe('csv');
  });

  it.each([
    ['- unit: A\n  year: 2021\n', 'yaml'],
    ['- {unit: A, year: 2021}\n', 'yaml'],
    ['- { unit: A, year: 2021 }\n', 'yaml'],
    ['-\n  unit: A\n', 'yaml'],
    ['# made up\n\n- unit: A\n', 'yaml'],
    ['# made up\r\n- unit: A, the first\r\n', 'yaml'],
    ['rows:\n  - unit: A\n', 'yaml'],
    ['rows: # all\n  - unit: A\n', 'yaml'],
    ['rows: [{unit: A, year: 2021}]\n', 'yaml'],
    ['---\n- unit: A\n', 'yaml'],
    ['[{"unit": "A"}]', 'json'],
    ['\n {"rows": []}', 'json'],
    ['unit,year\nA,2021\n', 'csv'],
    ['- name,year\nA,2021\n', 'csv'],
    ['rows: all,year\nA,2021\n', 'csv'],
    ['rows,year\nA,2021\n', 'csv'],
    ['unit\n- A\n', 'csv'],
    ['-5,2\n', 'csv'],
    ['#country,#date\nA,2021\n', 'csv'],
    ['', 'csv'],
  ])('takes %j without a telling name for what it looks like', (text, format) => {
    expect(formatOf('-', text)).toBe(format);
  });
});
