import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import { definition, framework, indicator, node } from '../helpers/framework.ts';
import { BASE, changed, faultAtMark, refusal, words } from '../helpers/yaml-fault.ts';

describe('misspelt keys', () => {
  it.each([
    ['at the top', changed('publisher: Nobody', '¦publsher: Nobody'), 'publisher'],
    ['in the source', changed('  title: Made up for a test', '  title: Made up\n  ¦yer: 2020'), 'year'],
    ['in the universe', changed('  description: Made-up units.', '  description: Units.\n  ¦atLest: 3'), 'atLeast'],
    ['in an indicator', changed('    name: Beta', '    name: Beta\n    ¦aliase: [b]'), 'aliases'],
    ['in a scale', changed('{value: 1, label: some}', '{value: 1, label: some, ¦labl: x}'), 'label'],
    ['in a missing rule', changed('reason: not asked', '¦reasn: not asked'), 'reason'],
    [
      'in a node',
      changed('    inputs: [first, beta]', '    inputs: [first, beta]\n    ¦coeficients: {beta: 2}'),
      'coefficients',
    ],
    ['in options', changed('{multiply: 2}', '{¦multiplay: 2}'), 'multiply'],
    ['in the ranking', changed('  decimals: 1', '  decimals: 1\n  ¦tie: best'), 'ties'],
  ])('names the key, its place and what was meant: %s', (_, marked, meant) => {
    const finding = faultAtMark(marked);
    expect(finding.hint).toContain(`"${meant}"`);
    expect(finding.hint).toMatch(/^Did you mean /);
    expect(finding).toMatchObject({ code: 'framework.invalid', severity: 'error', file: 'mine.yaml' });
  });

  it('lists what is known where nothing is near', () => {
    const { hint } = faultAtMark(changed('publisher: Nobody', 'publisher: Nobody\n¦zzz: 1'));
    expect(hint).toContain('publisher');
    expect(hint).toContain('minimumCoverage');
  });

  it('suggests the right word where two letters of a short one changed places', () => {
    expect(faultAtMark(changed('title: Test index', '¦titel: Test index')).hint).toMatch(/^Did you mean "title"/);
  });

  it('names a misspelt `operation` and suggests the right word', () => {
    const finding = faultAtMark(changed('operation: sum', '¦opration: sum'));
    expect(finding.hint).toContain('"operation"');
  });

  it('reports all faults at once', () => {
    const text = changed('licence: CC0-1.0', 'licnce: CC0-1.0').replace('decimals: 1', 'decimal: 1');
    const found = refusal(text).findings.map(words).join('\n');
    expect(found).toContain('licnce');
    expect(found).toContain('"decimal"');
  });
});

describe('one mistake, one fault', () => {
  it.each([
    ['a misspelt required key', ['outcome: made-up risk', 'outcom: made-up risk']],
    ['a misspelt input', ['inputs: [first, beta]', 'inputs: [first, betta]']],
    [
      'a misspelt input with a weight',
      [
        'operation: sum\n    inputs: [first, beta]',
        'operation: weighted-mean\n    inputs: [firts, beta]\n    weights: {first: 1, beta: 2}',
      ],
    ],
    [
      'a misspelt weight',
      [
        'operation: sum\n    inputs: [first, beta]',
        'operation: weighted-mean\n    inputs: [first, beta]\n    weights: {firts: 1, beta: 2}',
      ],
    ],
    ['a text for a list', ['inputs: [alpha]', 'inputs: alpha']],
  ])('is told of %s', (_, [from, to]) => {
    expect(refusal(changed(from as string, to as string)).findings).toHaveLength(1);
  });

  it('still tells of circles and of indicators used twice beside a misspelt input', () => {
    const text = changed('inputs: [first, beta]', 'inputs: [first, betta, alpha]');
    expect(refusal(text).findings.map(({ message }) => message.slice(0, 40))).toHaveLength(2);
  });
});

describe('words for values', () => {
  it('suggest a word of a closed list by its beginning, where only one begins so', () => {
    const hint = (polarity: string) =>
      refusal(changed('polarity: lower-is-riskier', `polarity: ${polarity}`)).findings[0]?.hint;
    expect(hint('lower')).toBe('Did you mean "lower-is-riskier"?');
    expect(hint('up')).toBeUndefined();
  });

  it.each([
    [
      'polarity: higher-is-riskier',
      'polarity: higher-is-risker',
      '"polarity" must be one of higher-is-riskier, lower-is-riskier, not "higher-is-risker".',
      'Did you mean "higher-is-riskier"?',
    ],
    [
      'unitKind: country',
      'unitKind: contry',
      '"unitKind" must be one of country, people, group, region, any, not "contry".',
      'Did you mean "country"?',
    ],
    [
      'order: highest-first',
      'order: higest-first',
      '"order" must be one of highest-first, lowest-first, not "higest-first".',
      'Did you mean "highest-first"?',
    ],
    [
      'decimals: 1',
      'decimals: 1\n  ties: bets',
      '"ties" must be one of best, worst, mean, dense, not "bets".',
      'Did you mean "best"?',
    ],
    [
      '{rule: leave, reason: not asked}',
      'laeve',
      '"missing" must be one of leave, zero, linear, constant or a mapping from keys to values, not "laeve".',
      'Did you mean "leave"?',
    ],
    [
      'operation: scale\n    inputs: [alpha]\n    options: {multiply: 2}',
      'operation: min-max\n    inputs: [alpha]\n    options: {referenceSet: perod}',
      '"referenceSet" must be one of period, up-to-period, panel, not "perod".',
      'Did you mean "period"?',
    ],
    ['name: Alpha', 'name:', '"name" must be text; nothing is written here.', undefined],
    ['name: Alpha', 'name: 5', '"name" must be text.', 'Put it in quotation marks.'],
    ['name: Alpha', "name: ''", '"name" must not be empty.', undefined],
    ['{multiply: 2}', "{multiply: '2'}", '"multiply" must be a number.', 'Take the quotation marks away.'],
    ['{multiply: 2}', '{multiply: .inf}', '"multiply" must be a finite number.', undefined],
    ['{multiply: 2}', '[2]', '"options" must be a mapping from keys to values.', undefined],
    ['inputs: [alpha]', 'inputs: [alpha, beta]', '"inputs" must have exactly 1 item.', undefined],
    ['inputs: [first, beta]', 'inputs: []', '"inputs" must have at least 1 item.', undefined],
    ['decimals: 1', 'decimals: 1.5', '"decimals" must be a whole number.', undefined],
    ['decimals: 1', 'decimals: 99', '"decimals" must be at most 12.', undefined],
    ['name: Beta', 'name: Beta\n    range: [0, much]', 'An item of "range" must be a number.', undefined],
    ['format: 1', 'format: "1"', '"format" must be 1, not "1".', 'Take the quotation marks away.'],
  ])('say of %j as %j what it must be', (from, to, message, hint) => {
    const { findings } = refusal(changed(from, to));
    expect(findings.map((finding) => [finding.message.replace(/^[\w.]+: /, ''), finding.hint])).toEqual([
      [message, hint],
    ]);
  });
});

describe('values of the wrong type', () => {
  it.each([
    ['an id like 1.10 without quotes', changed('id: alpha', 'id: ¦1.10'), /quotes/],
    ['an id like 004 without quotes', changed('id: alpha', 'id: ¦004'), /quotes/],
    ['an id of twenty digits without quotes', changed('id: alpha', 'id: ¦12345678901234567890'), /quotes/],
    ['an input without quotes', changed('inputs: [alpha]', 'inputs: [¦1.10]'), /quotes/],
    ['a version that is a number', changed("version: '1.0'", 'version: ¦1.0'), /quotes/],
    ['a polarity that does not exist', changed('polarity: higher-is-riskier', 'polarity: ¦up'), /higher-is-riskier/],
    ['a format of the future', changed('format: 1', 'format: ¦2'), /1/],
    [
      'a coefficient that is infinite',
      changed('    inputs: [first, beta]', '    inputs: [first, beta]\n    coefficients: {beta: ¦.inf}'),
      /number/,
    ],
    [
      'a coefficient that is not a number',
      changed('    inputs: [first, beta]', '    inputs: [first, beta]\n    coefficients: {beta: ¦.nan}'),
      /number/,
    ],
    ['an id with a space', changed('id: first', 'id: ¦fir st').replace('[first,', '["fir st",'), /letters, digits/],
    ['a factor in words', changed('{multiply: 2}', '{multiply: ¦two}'), /number/],
    ['a divisor of zero', changed('{multiply: 2}', '{divide: ¦0}'), /zero/],
    ['an id of the framework with capitals', changed('id: test', 'id: ¦Test'), /lower-case/],
    [
      'an address that is a script',
      changed('  title: Made up for a test', '  title: Made up\n  url: ¦javascript:alert(1)'),
      /url/i,
    ],
    ['two inputs where one is wanted', changed('inputs: [alpha]', 'inputs: ¦[alpha, beta]'), /1/],
  ])('are refused where they stand: %s', (_, marked, message) => {
    expect(words(faultAtMark(marked))).toMatch(message);
  });

  it('refuses an unquoted 1.10 as a key of coefficients, which would be given to 1.1', () => {
    const ten = "  - id: '1.10'\n    name: Ten\n    unitOfMeasure: points\n    polarity: higher-is-riskier\nindex:";
    const marked = BASE.replace('id: alpha', "id: '1.1'")
      .replace('index:', ten)
      .replace(
        'operation: scale\n    inputs: [alpha]\n    options: {multiply: 2}',
        "operation: sum\n    inputs: ['1.1', '1.10']\n    coefficients: {¦1.10: 2}",
      );
    expect(words(faultAtMark(marked))).toMatch(/quotes/);
  });

  it('refuses an unquoted 1.10 as a key of reference values, which would be given to 1.1', () => {
    const text = BASE.replace('id: alpha', "id: '1.1'").replace('inputs: [alpha]', "inputs: ['1.1']");
    expect(
      words(faultAtMark(`${text}reference:\n  name: Mine\n  basis: ours\n  values: {¦1.10: 5, beta: 0}\n`)),
    ).toMatch(/quotes/);
  });
});

/** The whole definition but for one key. */
function without(key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(definition()).filter(([name]) => name !== key));
}

describe('required keys', () => {
  it.each([
    'id',
    'title',
    'version',
    'publisher',
    'source',
    'licence',
    'citation',
    'outcome',
    'universe',
    'index',
    'ranking',
  ])('asks for "%s" at the beginning of the definition', (key) => {
    const rest = without(key);
    const { findings } = refusal(JSON.stringify(rest));
    const finding = findings.find(({ message }) => message.startsWith(`${key}:`));
    expect(finding).toMatchObject({ line: 1, column: '1' });
  });

  it.each(['format', 'unitKind', 'period', 'ranking'])('says that "%s" is required where it is absent', (key) => {
    const rest = without(key);
    expect(
      refusal(JSON.stringify(rest))
        .findings.map(({ message }) => message)
        .join('\n'),
    ).toContain(`"${key}" is required here.`);
  });

  it.each([
    [
      'the unit of measure of an indicator',
      changed('  - id: alpha\n    name: Alpha\n    unitOfMeasure: points', '  - ¦id: alpha\n    name: Alpha'),
      'unitOfMeasure',
    ],
    ['the name of a node', changed('  - id: first\n    name: First', '  - ¦id: first'), 'name'],
    [
      'the inputs of a node',
      changed(
        '  - id: total\n    name: Total\n    operation: sum\n    inputs: [first, beta]',
        '  - ¦id: total\n    name: Total\n    operation: sum',
      ),
      'inputs',
    ],
  ])('asks for %s at the entry that lacks it', (_, marked, key) => {
    expect(faultAtMark(marked).message).toContain(`"${key}" is required here.`);
  });
});

describe('operations and options', () => {
  it('refuses an operation that does not exist and names the one that was meant', () => {
    const finding = faultAtMark(changed('operation: sum', 'operation: ¦summ'));
    expect(words(finding)).toMatch(/["'`]sum["'`]/);
  });

  it('suggests only what is near a misspelt operation', () => {
    const finding = faultAtMark(changed('operation: scale', 'operation: ¦scal'));
    expect(finding.hint ?? '').toContain('Did you mean "scale"');
  });

  const onTotal = (lines: string, operation = 'weighted-mean') =>
    changed(
      '    operation: sum\n    inputs: [first, beta]',
      `    operation: ${operation}\n    inputs: [first, beta]\n${lines}`,
    );
  const onFirst = (operation: string, lines: string) =>
    changed(
      '    operation: scale\n    inputs: [alpha]\n    options: {multiply: 2}',
      `    operation: ${operation}\n    inputs: [alpha]\n${lines}`,
    );

  it.each([
    ['coefficients on a mean', onTotal('    ¦coefficients: {first: 1, beta: 2}'), /coefficients/],
    ['weights on a sum', onTotal('    ¦weights: {first: 1, beta: 2}', 'sum'), /weights/],
    ['weights on a product', onTotal('    ¦weights: {first: 1, beta: 2}', 'product'), /weights/],
    ['options of an operation that has none', onTotal('    ¦options: {low: 0}', 'sum'), /options/],
    ['an option of another operation', changed('{multiply: 2}', '{¦lower: 2}'), /lower/],
    ['a negative weight', onTotal('    weights: {first: 1, beta: ¦-2}'), /negative/],
    ['weights that are all zero', onTotal('    weights: ¦{first: 0, beta: 0}'), /zero/],
    ['a weight for what is no input', onTotal('    weights: {first: 1, beta: 2, ¦alpha: 3}'), /input/],
    ['a misspelt weight', onTotal('    weights: {first: 1, beta: 2, ¦firs: 1}'), /"first"/],
    ['an input without a weight', onTotal('    weights: ¦{first: 1}'), /beta/],
    ['coefficients that are all zero', onTotal('    coefficients: ¦{first: 0, beta: 0}', 'sum'), /all zero/],
    ['a coefficient for what is no input', onTotal('    coefficients: {¦alpha: 2}', 'sum'), /input/],
    ['a reference set that does not exist', onFirst('min-max', '    options: {referenceSet: ¦year}'), /up-to-period/],
    [
      'a fitted step without options',
      onFirst('¦min-max', '').replace('¦', '').replace('- id: first', '- ¦id: first'),
      /options/,
    ],
    ['a fitted step without a reference set', onFirst('z-score', '    options: ¦{mean: 0}'), /referenceSet/],
    ['a deviation of the output below zero', onFirst('z-score', '    options: {sd: ¦-1, referenceSet: panel}'), /0/],
    ['a target without a span', onFirst('min-max', '    options: ¦{low: 1, high: 1, referenceSet: panel}'), /differ/],
    ['posts that are equal', onFirst('goalposts', '    options: ¦{lower: 3, upper: 3}'), /differ/],
    ['posts that are absent', onFirst('goalposts', '    options: ¦{low: 0}'), /lower/],
    ['limits that are absent', onFirst('clamp', '    options: ¦{}'), /least/],
    ['limits the wrong way round', onFirst('clamp', '    options: ¦{least: 2, most: 1}'), /below/],
    [
      'a table over what has no scale',
      onFirst('lookup', '    options: {table: [[0, 1]]}').replace('[alpha]', '[¦alpha]'),
      /scale/,
    ],
    ['more inputs required than there are', onTotal('    minimumInputs: ¦3'), /3/],
    ['a minimum with `propagate`', onTotal('    missing: ¦propagate\n    minimumInputs: 1'), /no effect/],
    ['a share above one', onTotal('    minimumShare: ¦1.5'), /1/],
    ['an input that does not exist', changed('inputs: [first, beta]', 'inputs: [¦firs, beta]'), /Did you mean "first"/],
    ['an input listed twice', changed('inputs: [first, beta]', 'inputs: [first, beta, ¦first]'), /twice/],
  ])('are refused where they stand: %s', (_, marked, message) => {
    expect(words(faultAtMark(marked))).toMatch(message);
  });

  it.each([
    ['a table that does not cover the scale', '¦[[0, 5]]', /the value 1 of "beta" is not in/],
    ['a table with a value twice', '[[0, 5], [0, 6], [1, 7]]', /twice/],
    ['a table without entries', '[]', /one pair/],
  ])('refuses %s', (_, table, message) => {
    const text = changed(
      '    operation: scale\n    inputs: [alpha]\n    options: {multiply: 2}',
      `    operation: lookup\n    inputs: [beta]\n    options: ${table.startsWith('¦') ? '' : '¦'}{table: ${table}}`,
    );
    const marked = text.replace('inputs: [first, beta]', 'inputs: [first, alpha]');
    expect(words(faultAtMark(marked))).toMatch(message);
  });
});

describe('the graph', () => {
  it('refuses nodes that feed one another in a circle, and names them', () => {
    const finding = faultAtMark(changed('inputs: [alpha]', 'inputs: ¦[total]'));
    expect(finding.message).toContain('first → total → first');
  });

  it('refuses a node that feeds itself', () => {
    expect(faultAtMark(changed('inputs: [alpha]', 'inputs: ¦[first]')).message).toContain('first → first');
  });

  it('refuses an indicator in two nodes', () => {
    const { message } = faultAtMark(changed('inputs: [first, beta]', 'inputs: ¦[first, beta, alpha]'));
    expect(message).toContain('"alpha"');
    expect(message).toContain('first and total');
  });

  it('refuses an indicator in no node', () => {
    expect(
      faultAtMark(changed('inputs: [first, beta]', 'inputs: [first]').replace('id: beta', 'id: ¦beta')).message,
    ).toContain('"beta"');
  });

  it('refuses two ends', () => {
    const marked = changed(
      'index:\n',
      'index:\n  ¦- id: other\n    name: Other\n    operation: scale\n    inputs: [beta]\n',
    ).replace('[first, beta]', '[first]');
    expect(faultAtMark(marked).message).toMatch(/other.*total|total.*other/);
  });

  it('accepts several ends where nothing is ranked', () => {
    const index = [node('one', 'scale', ['a']), node('two', 'scale', ['b'])];
    expect(framework({ index, ranking: 'none' }).plan.score).toBeNull();
  });
});

describe('ids and labels', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'])('refuses the reserved id %s', (id) => {
    const marked = changed('id: alpha', `id: ¦${id}`).replace('[alpha]', `[${id}]`);
    expect(faultAtMark(marked).message).toContain('reserved');
    expect(faultAtMark(changed('id: first', `id: ¦${id}`).replace('[first,', `[${id},`)).message).toContain('reserved');
  });

  it('refuses an id that stands twice', () => {
    expect(faultAtMark(changed('id: total', 'id: ¦first')).message).toContain('"first"');
    expect(faultAtMark(changed('id: total', 'id: ¦alpha')).message).toContain('"alpha"');
  });

  it.each([
    ['the same name', 'name: Alpha'],
    ['a name that differs in case and hyphens', 'name: "  al_PHA"'.replace('al_PHA', 'ALPHA')],
    ['an alias that is the other id', 'name: Beta\n    aliases: [Alpha]'],
  ])('refuses two indicators with %s', (_, lines) => {
    const marked = changed('  - id: beta\n    name: Beta', `  - ¦id: beta\n    ${lines}`);
    expect(faultAtMark(marked).message).toContain('alpha');
  });

  it('takes labels for equal after case, spaces, underscores and hyphens are folded', () => {
    const indicators = [indicator('a', { name: 'Rule of law' }), indicator('b', { aliases: ['RULE_of-law'] })];
    expect(refusal(JSON.stringify(definition({ indicators }))).findings[0]?.message).toContain('RULE_of-law');
  });

  it('lets an indicator repeat its own label', () => {
    expect(
      framework({ indicators: [indicator('a', { name: 'A', aliases: ['a'] }), indicator('b')] }).definition.id,
    ).toBe('test');
  });
});

describe('bounds, tiers, reference, coverage, examples', () => {
  const at = (more: Record<string, unknown>) => refusal(JSON.stringify(definition(more), null, 1)).findings;
  const messages = (more: Record<string, unknown>) => at(more).map(words).join('\n');

  it.each([
    ['a range the wrong way round', { range: [10, 0] }, /least to the greatest/],
    ['a range of one value', { range: [1, 1] }, /least to the greatest/],
    ['usual bounds the wrong way round', { typical: [3, -3] }, /least to the greatest/],
    [
      'a value of the scale twice',
      {
        scale: [
          { value: 1, label: 'x' },
          { value: 1, label: 'y' },
        ],
      },
      /twice/,
    ],
    [
      'a scale outside the range',
      {
        range: [0, 1],
        scale: [
          { value: 0, label: 'x' },
          { value: 2, label: 'y' },
        ],
      },
      /2 lies outside/,
    ],
  ])('refuses %s', (_, more, message) => {
    expect(messages({ indicators: [indicator('a', more), indicator('b')] })).toMatch(message);
  });

  it.each([
    ['that do not fall', [{ name: 'x', from: 1 }, { name: 'y', from: 2 }, { name: 'z' }], /fall/],
    ['that are equal', [{ name: 'x', from: 2 }, { name: 'y', from: 2 }, { name: 'z' }], /fall/],
    [
      'of which the last has a threshold',
      [
        { name: 'x', from: 2 },
        { name: 'y', from: 1 },
      ],
      /last tier/,
    ],
    ['of which an early one has none', [{ name: 'x' }, { name: 'y', from: 1 }, { name: 'z' }], /needs `from`/],
  ])('refuses tiers %s', (_, levels, message) => {
    expect(messages({ tiers: { basis: 'ours', rule: 'Made up.', levels } })).toMatch(message);
  });

  it('wants tiers of a lowest-first ranking to rise', () => {
    const ranking = { order: 'lowest-first', decimals: 1 };
    const tiers = (from: number[]) => ({
      basis: 'ours',
      rule: 'Made up.',
      levels: [...from.map((value) => ({ name: `t${value}`, from: value })), { name: 'rest' }],
    });
    expect(messages({ ranking, tiers: tiers([2, 1]) })).toMatch(/rise/);
    expect(framework({ ranking, tiers: tiers([1, 2]) }).definition.tiers?.levels).toHaveLength(3);
  });

  it('refuses tiers where nothing is ranked', () => {
    const tiers = { basis: 'ours', rule: 'Made up.', levels: [{ name: 'x', from: 1 }, { name: 'y' }] };
    expect(messages({ ranking: 'none', tiers })).toMatch(/ranking: none/);
  });

  it('refuses reference values that are incomplete or of nothing', () => {
    const reference = (values: Record<string, number>) => ({ reference: { name: 'Mine', basis: 'ours', values } });
    expect(messages(reference({ a: 1 }))).toMatch(/b have none/);
    expect(messages(reference({ a: 1, b: 2, c: 3 }))).toMatch(/"c" is not an indicator/);
  });

  it('finds an incomplete reference where it stands', () => {
    const marked = `${BASE}reference:\n  name: Mine\n  basis: ours\n  values: ¦{alpha: 1}\n`;
    expect(faultAtMark(marked).message).toContain('beta');
  });

  it.each([
    ['negative', { a: -1 }, /negative/],
    ['all zero', { a: 0, b: 0 }, /zero/],
    ['of nothing', { a: 1, c: 1 }, /"c" is not an indicator/],
  ])('refuses coverage weights that are %s', (_, coverageWeights, message) => {
    expect(messages({ coverageWeights })).toMatch(message);
  });

  it('refuses a unit listed twice in the universe', () => {
    expect(messages({ universe: { description: 'Two.', units: ['X', 'Y', 'X'] } })).toMatch(/"X"/);
  });

  it('refuses examples of what the framework does not have, or that compare nothing', () => {
    const example = (more: Record<string, unknown>) => ({
      examples: { worked: [{ unit: 'x', values: { a: 1 }, ...more }] },
    });
    expect(messages(example({ score: '1', values: { c: 1 } }))).toMatch(/"c"/);
    expect(messages(example({ components: { other: '1' } }))).toMatch(/"other"/);
    expect(messages(example({}))).toMatch(/neither a score nor components/);
    expect(messages({ ranking: 'none', ...example({ score: '1' }) })).toMatch(/no score/);
    expect(messages(example({ score: 1 }))).toMatch(/string|quotes/);
    expect(framework(example({ exclude: 'Not comparable.' })).definition.examples.worked).toHaveLength(1);
  });
});

describe('what is loaded', () => {
  it('has the hash of the text it was read from', () => {
    expect(loadFramework(BASE, 'mine.yaml').sha256).toBe(createHash('sha256').update(BASE).digest('hex'));
  });

  it('has its defaults filled in', () => {
    const { definition: filled } = loadFramework(BASE, 'mine.yaml');
    expect(filled.minimumCoverage).toBe(0.66);
    expect(filled.ranking).toEqual({ order: 'highest-first', ties: 'best', decimals: 1 });
    expect(filled.source).toEqual({ title: 'Made up for a test', url: null, year: null, note: null });
    expect(filled.universe).toEqual({ description: 'Made-up units.', units: null, atLeast: null, rule: null });
    expect(filled.indicators[0]?.missing).toEqual({
      rule: 'leave',
      options: {},
      reason: null,
      reasons: null,
      note: null,
    });
    expect(filled.indicators[1]?.missing).toEqual({
      rule: 'leave',
      options: {},
      reason: 'not asked',
      reasons: null,
      note: null,
    });
    expect(filled.index[0]?.options).toEqual({ multiply: 2, divide: 1, add: 0 });
    expect(filled.examples).toEqual({ published: [], worked: [] });
    expect([filled.tiers, filled.reference, filled.coverageWeights, filled.notes]).toEqual([null, null, null, []]);
  });

  it('takes a missing rule as one word', () => {
    const { definition: filled } = framework({ indicators: [indicator('a', { missing: 'zero' }), indicator('b')] });
    expect(filled.indicators[0]?.missing.rule).toBe('zero');
  });

  it('keeps the digits of printed scores', () => {
    const { definition: filled } = framework({
      examples: { worked: [{ unit: 'x', values: { a: 1, b: 2 }, score: '3.00' }] },
    });
    expect(filled.examples.worked[0]?.score).toBe('3.00');
  });

  it('brings the ids of the universe to one form', () => {
    const { definition: filled } = framework({ universe: { description: 'One.', units: ['Cafe\u0301'] } });
    expect(filled.universe.units).toEqual(['Caf\u00e9']);
  });
});
