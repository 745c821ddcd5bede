import { describe, expect, it } from 'vitest';
import { tooDeepLine } from '../../src/framework/nesting.ts';
import { projectText, shippedNames } from '../helpers/files.ts';

describe('tooDeepLine', () => {
  it.each([
    ['brackets', '['.repeat(1000), 1],
    ['braces', '{a: '.repeat(1000), 1],
    ['dashes', `${'- '.repeat(1000)}x`, 1],
    ['complex keys', `${'? '.repeat(1000)}x`, 1],
    ['brackets on the fourth line', `a: 1\nb: 2\n\nc: ${'['.repeat(1000)}`, 4],
    ['brackets on lines of their own', 'a: [\n'.repeat(1) + '[\n'.repeat(999), null],
    ['indentation', Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), null],
  ])('finds %s that nest a thousand deep', (_, text, line) => {
    const found = tooDeepLine(text);
    expect(found).not.toBeNull();
    if (line !== null) expect(found).toBe(line);
  });

  it.each([
    ['in a quoted text', `a: '${'['.repeat(1000)}'`],
    ['in a comment', `a: 1 # ${'['.repeat(1000)}`],
    ['in a block of text', `a: |\n  ${'[{'.repeat(1000)}`],
    ['in a plain text', `a: x${'['.repeat(1000)}`],
    ['one after another', `a: [${'[], '.repeat(1000)}]`],
    ['in a long list', 'a:\n' + '  - - x\n'.repeat(1000)],
    ['in a line of nothing but blanks', `a: 1\n${' '.repeat(1000)}\nb: 2\n`],
    ['in blanks at the end of a line', `a: 1${' '.repeat(1000)}\nb: 2\n`],
    ['in blanks at the end of the text', `a: 1\n${' '.repeat(1000)}`],
    ['in blanks before a comment', `a: 1\n${' '.repeat(1000)}# note\nb: 2\n`],
    ['in lists of pairs', `a: [${'[1, 2], '.repeat(1000)}]`],
  ])('takes no notice of brackets and dashes that do not nest: %s', (_, text) => {
    expect(tooDeepLine(text)).toBeNull();
  });

  it('finds an indentation of more than 200 columns before content, with its line', () => {
    expect(tooDeepLine(`a:\n${' '.repeat(200)}b: 1\n`)).toBeNull();
    expect(tooDeepLine(`a:\n${' '.repeat(201)}b: 1\n`)).toBe(2);
    expect(tooDeepLine(`a:\r\n\r\n${' '.repeat(201)}- b\r\n`)).toBe(3);
  });

  it('counts lines as a person does, in files of Windows too', () => {
    expect(tooDeepLine(`a: 1\r\nb: |\r\n  text\r\n  more\r\nc: ${'['.repeat(1000)}`)).toBe(5);
  });

  it.each(shippedNames())('finds nothing in the shipped framework %s', (name) => {
    expect(tooDeepLine(projectText(`frameworks/${name}.yaml`))).toBeNull();
  });
});
