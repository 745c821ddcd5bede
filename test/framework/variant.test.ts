import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import type { ReadBase } from '../../src/framework/base-text.ts';
import { loadFramework } from '../../src/framework/load.ts';
import type { Finding, Framework } from '../../src/types.ts';
import { scoreDataset } from '../../src/index.ts';
import { readDataset } from '../../src/index.ts';

const BASE = `format: 1
id: harbour
title: Harbour index
version: '2'
publisher: Harbour office
source: { title: Made up for a test }
licence: CC0-1.0
citation: Made up.
outcome: flooding of quays
unitKind: any
period: year
universe: { description: Made-up harbours. }
coverageWeights: { tide: 2, quays: 1 }
indicators:
  - { id: tide, name: Tide, unitOfMeasure: metres, range: [0, 10], polarity: higher-is-riskier }
  - { id: storms, name: Storms, unitOfMeasure: days, typical: [0, 100], polarity: higher-is-riskier, denominator: days }
  - { id: quays, name: Quays, unitOfMeasure: metres, polarity: lower-is-riskier }
denominators:
  - { id: days, name: Days observed, unitOfMeasure: days }
substitutions:
  - { unit: Islet, from: Shore, indicators: [tide, quays], reason: no gauge }
index:
  - { id: tide-scaled, name: Tide scaled, operation: goalposts, inputs: [tide], options: { lower: 0, upper: 10 } }
  - { id: storms-scaled, name: Storms scaled, operation: goalposts, inputs: [storms], options: { lower: 0, upper: 1 } }
  - { id: quays-scaled, name: Quays scaled, operation: goalposts, inputs: [quays], options: { lower: 9, upper: 0 } }
  - id: sea
    name: Sea
    operation: weighted-mean
    inputs: [tide-scaled, storms-scaled]
    weights: { tide-scaled: 3, storms-scaled: 1 }
  - { id: flooding, name: Flooding, operation: weighted-mean, inputs: [sea, quays-scaled] }
weightSets:
  storms: { description: More for storms., weights: { sea: { tide-scaled: 1, storms-scaled: 9 } } }
ranking: { order: highest-first, decimals: 2 }
tiers:
  basis: publisher
  rule: Half and more is high.
  levels: [{ name: high, from: 0.5 }, { name: low }]
reference: { name: a calm harbour, basis: publisher, values: { tide: 1, storms: 0, quays: 9 } }
examples:
  worked:
    - { unit: A, values: { tide: 5 }, score: '0.50' }
notes: [The office measures at noon.]
`;

const HEAD = `format: 1
extends: harbour.yaml
id: quiet
title: Quiet harbours
version: '1'
publisher: Us
`;

/** Reads from a record of files. */
function reader(files: Readonly<Record<string, string>>): ReadBase {
  return (reference) => {
    const text = files[reference];
    if (text === undefined)
      throw new AtriskError('framework.unknown', `there is no "${reference}".`, { hint: 'Look.' });
    return { text, name: reference };
  };
}

function variant(body: string, files: Readonly<Record<string, string>> = { 'harbour.yaml': BASE }): Framework {
  return loadFramework(HEAD + body, 'quiet.yaml', reader(files));
}

function refused(
  body: string,
  head = HEAD,
  files: Readonly<Record<string, string>> = { 'harbour.yaml': BASE },
): AtriskError {
  try {
    loadFramework(head + body, 'quiet.yaml', reader(files));
  } catch (error) {
    expect(error).toBeInstanceOf(AtriskError);
    return error as AtriskError;
  }
  throw new Error('The variant was accepted.');
}

function only(error: AtriskError): Finding {
  expect(error.findings.map(({ message }) => message)).toHaveLength(1);
  return error.findings[0] as Finding;
}

/** Line and column of a text inside another, which must hold it once. */
function placeIn(text: string, found: string): { line: number; column: string } {
  expect(text.split(found)).toHaveLength(2);
  const before = text.slice(0, text.indexOf(found));
  return { line: before.split('\n').length, column: String(before.length - before.lastIndexOf('\n')) };
}

describe('what a variant inherits', () => {
  it.each(['examples: null', 'examples:'])('is no examples, also where it says so: %s', (body) => {
    expect(variant(body).definition).toEqual(variant('').definition);
  });

  it('is everything that it does not write, except what is true of the base alone', () => {
    const base = loadFramework(BASE, 'harbour.yaml').definition;
    const { definition } = variant('');
    expect(definition).toEqual({
      ...base,
      id: 'quiet',
      title: 'Quiet harbours',
      version: '1',
      publisher: 'Us',
      tiers: { ...base.tiers, basis: 'ours' },
      examples: { published: [], worked: [] },
      notes: [
        'quiet is a variant of harbour 2 (Harbour index, Harbour office): nothing is changed.',
        'The office measures at noon.',
      ],
    });
  });

  it('is replaced key by key in entries of the same id, and whole outside them', () => {
    const { definition } = variant(`indicators:
  - { id: quays, range: [0, 9] }
index:
  - { id: sea, weights: { tide-scaled: 1, storms-scaled: 1 } }
ranking: { order: lowest-first, decimals: 0 }
notes: [Ours.]
`);
    const quays = definition.indicators.find(({ id }) => id === 'quays');
    expect(quays).toMatchObject({ name: 'Quays', range: [0, 9], polarity: 'lower-is-riskier' });
    const sea = definition.index.find(({ id }) => id === 'sea');
    expect(sea).toMatchObject({
      weights: { 'tide-scaled': 1, 'storms-scaled': 1 },
      inputs: ['tide-scaled', 'storms-scaled'],
    });
    expect(definition.ranking).toEqual({ order: 'lowest-first', ties: 'best', decimals: 0 });
    expect(definition.notes).toEqual([
      'quiet is a variant of harbour 2 (Harbour index, Harbour office): changed: quays (range), sea (weights); written anew: ranking, notes.',
      'Ours.',
    ]);
    expect(definition.indicators.map(({ id }) => id)).toEqual(['tide', 'storms', 'quays', 'days']);
  });

  it('keeps its tiers as the publisher set them where they are written anew', () => {
    const tiers = '{ basis: publisher, rule: A third., levels: [{ name: high, from: 0.33 }, { name: low }] }';
    expect(variant(`tiers: ${tiers}\n`).definition.tiers?.basis).toBe('publisher');
  });

  it('loses what is written as null', () => {
    const { definition } = variant(`tiers:
reference: null
indicators: [{ id: storms, denominator: null }]
denominators: null
`);
    expect(definition.tiers).toBeNull();
    expect(definition.reference).toBeNull();
    expect(definition.indicators.map(({ denominator }) => denominator)).toEqual([null, null, null]);
  });

  it('gains new entries at the end', () => {
    const { definition } = variant(`reference: null
indicators: [{ id: fog, name: Fog, unitOfMeasure: days, polarity: higher-is-riskier }]
index: [{ id: flooding, inputs: [sea, quays-scaled, fog] }]
`);
    expect(definition.indicators.map(({ id }) => id)).toEqual(['tide', 'storms', 'quays', 'fog', 'days']);
    expect(definition.notes[0]).toContain('changed: flooding (inputs); added: fog; written anew: reference');
  });

  it('leaves out the options of an operation that is exchanged', () => {
    const { definition } = variant(
      'index: [{ id: tide-scaled, operation: z-score, options: { referenceSet: period } }]\n',
    );
    expect(definition.index[0]?.options).not.toHaveProperty('lower');
  });
});

describe('what a variant drops', () => {
  it('goes with its weights, its nodes, its denominator and whatever names it', () => {
    const { definition, plan } = variant('drop: [storms]\n');
    expect(definition.indicators.map(({ id }) => id)).toEqual(['tide', 'quays']);
    expect(definition.index.map(({ id }) => id)).toEqual(['tide-scaled', 'quays-scaled', 'sea', 'flooding']);
    const sea = definition.index.find(({ id }) => id === 'sea');
    expect(sea).toMatchObject({ inputs: ['tide-scaled'], weights: { 'tide-scaled': 3 } });
    expect(definition.reference?.values).toEqual({ tide: 1, quays: 9 });
    expect(definition.weightSets).toEqual({
      storms: { description: 'More for storms.', weights: { sea: { 'tide-scaled': 1 } } },
    });
    expect(definition.notes[0]).toContain(': dropped: storms, storms-scaled, days.');
    expect(plan.indicators).toEqual(['tide', 'quays']);
  });

  it('goes from coverage weights, substitutions and sets of weights, and these go where nothing is left', () => {
    const { definition } = variant('drop: [tide, tide-scaled, quays]\n');
    expect(definition.coverageWeights).toBeNull();
    expect(definition.substitutions).toEqual([]);
    expect(definition.index.map(({ id }) => id)).toEqual(['storms-scaled', 'sea', 'flooding']);
    const one = variant('drop: [tide]\n').definition;
    expect(one.coverageWeights).toEqual({ quays: 1 });
    expect(one.substitutions[0]?.indicators).toEqual(['quays']);
  });

  it('can be a node whose inputs another takes over', () => {
    const { definition } = variant(
      'drop: [sea]\nindex: [{ id: flooding, inputs: [tide-scaled, storms-scaled, quays-scaled] }]\n',
    );
    expect(definition.index.map(({ id }) => id)).not.toContain('sea');
    expect(definition.weightSets).toEqual({});
  });

  it('scores as the base would if that had never had it', async () => {
    const csv = 'unit,year,tide,quays\nA,2020,5,3\nB,2020,1,8\n';
    const without = BASE.replace(/^ {2}- \{ id: (storms|storms-scaled|days),.*\n/gm, '')
      .replace('denominators:\n', '')
      .replace(', storms-scaled: 1', '')
      .replace(', storms-scaled]', ']')
      .replace(/^weightSets:\n.*\n/m, '')
      .replace(' storms: 0,', '');
    const scores = async (framework: Framework) => {
      const input = { name: 'd.csv', bytes: new TextEncoder().encode(csv), sidecar: null };
      const { results } = scoreDataset(framework, await readDataset([input], framework));
      return results.map(({ unit, score }) => [unit.id, score]);
    };
    // A: sea 5/10 = 0.5, quays (9-3)/9 = 2/3, mean 0.58333; B: sea 0.1, quays 1/9, mean 0.10556.
    const found = await scores(variant('drop: [storms]\n'));
    expect(found).toEqual(await scores(loadFramework(without, 'without.yaml')));
    expect(found.map(([, score]) => Number(score).toFixed(5))).toEqual(['0.58333', '0.10556']);
  });
});

describe('what is refused in `drop`', () => {
  it.each([
    ['what is not there', 'drop: [sturms]\n', 'sturms', /no indicator.*"sturms"/, 'Did you mean "storms"?'],
    ['what is listed twice', "drop: [storms, 'storms']\n", "'storms'", /twice/, undefined],
    [
      'what is written as well',
      'drop: [quays]\nindicators: [{ id: quays, range: [0, 1] }]\n',
      'quays]',
      /written anew/,
      undefined,
    ],
    ['a number', 'drop: [1.5]\n', '1.5', /must be an id/, undefined],
    ['a single word', 'drop: storms\n', 'storms', /must be a list/, undefined],
    ['a reserved word', 'drop: [__proto__]\n', '__proto__', /no indicator/, undefined],
    [
      'a node whose indicator is left over',
      'drop: [storms-scaled]\n',
      'storms-scaled',
      /no node uses.*"storms"/,
      'Drop "storms" as well, or give it to another node.',
    ],
    [
      'a denominator in use',
      'drop: [days]\n',
      'days',
      /divided by "days"/,
      'Drop "storms" as well, or write it with another denominator.',
    ],
  ])('%s', (_, body, at, message, hint) => {
    const finding = only(refused(body));
    expect(finding.message).toMatch(message);
    expect(finding).toMatchObject({ file: 'quiet.yaml', ...placeIn(HEAD + body, at) });
    expect(finding.hint).toBe(hint);
  });

  it('nodes that are left without a common end', () => {
    const finding = only(refused('drop: [flooding]\n'));
    expect(finding.message).toContain('quays-scaled, sea are used by no other');
    expect(finding).toMatchObject({ file: 'quiet.yaml', line: 7 });
  });

  it('everything', () => {
    const { findings } = refused('drop: [tide, storms, quays]\n');
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toMatchObject({ file: 'quiet.yaml', line: 7 });
  });

  it('a framework that extends none', () => {
    const finding = only(refused('drop: [a]\n', BASE));
    expect(finding.message).toContain('extends none');
  });
});

describe('where a fault is told', () => {
  it('in the variant, what it writes itself', () => {
    const body = 'index:\n  - { id: sea, weights: { tide-scaled: -2, storms-scaled: 1 } }\n';
    expect(only(refused(body))).toMatchObject({ file: 'quiet.yaml', ...placeIn(HEAD + body, '-2') });
    const range = 'indicators:\n  - { id: quays, range: [9, 0] }\n';
    expect(only(refused(range))).toMatchObject({ file: 'quiet.yaml', ...placeIn(HEAD + range, '[9, 0]') });
    const key = 'indicators:\n  - { id: quays, polarty: higher-is-riskier }\n';
    expect(only(refused(key))).toMatchObject({
      file: 'quiet.yaml',
      message: 'indicators.0.polarty: The key "polarty" is not part of the format here.',
      hint: 'Did you mean "polarity"?',
    });
  });

  it('in the base, what is inherited and no longer fits', () => {
    const [finding, other] = refused(
      'index: [{ id: sea, inputs: [tide-scaled, storms-scaled, quays] }, { id: flooding, inputs: [sea] }]\ndrop: [quays-scaled]\n',
    ).findings as [Finding, Finding];
    expect(finding).toMatchObject({
      file: 'harbour.yaml',
      ...placeIn(BASE, '{ tide-scaled: 3'),
      hint: 'quiet.yaml inherits this: write it anew there.',
    });
    expect(finding.message).toContain('index.3.weights');
    expect(other).toMatchObject({ file: 'harbour.yaml', ...placeIn(BASE, '{ tide-scaled: 1') });
  });

  it('in the base, a value that was counted on after an item before it was dropped', () => {
    const files = {
      'harbour.yaml': BASE.replace(
        'inputs: [sea, quays-scaled] }',
        'inputs: [sea, quays-scaled], minimumInputs: 2 } # minimum',
      ),
    };
    const finding = only(refused('drop: [tide, storms]\n', HEAD, files));
    expect(finding).toMatchObject({ file: 'harbour.yaml', ...placeIn(files['harbour.yaml'], '2 } # minimum') });
    expect(finding.message).toContain('index.4.minimumInputs');
  });

  it('at `extends`, what is nowhere', () => {
    const finding = only(refused('', HEAD.replace("version: '1'\n", '')));
    expect(finding).toMatchObject({
      file: 'quiet.yaml',
      line: 2,
      column: '10',
      message: 'version: "version" is required here.',
    });
  });

  it('at the id, an entry that is new by a slip', () => {
    const body = 'indicators: [{ id: quay, range: [0, 1] }]\n';
    expect(only(refused(body))).toMatchObject({
      ...placeIn(HEAD + body, 'quay,'),
      message:
        'indicators.0.id: "quay" is not an indicator of harbour, and a new one needs `name`, `unitOfMeasure`, `polarity`.',
      hint: 'Did you mean "quays"?',
    });
    expect(only(refused('indicators: [{ id: tide }, { id: tide }]\n')).message).toContain('written twice');
  });

  it('at the id, a variant that takes the name of its base', () => {
    expect(only(refused('', HEAD.replace('id: quiet', 'id: harbour')))).toMatchObject({ line: 3, file: 'quiet.yaml' });
  });

  it('in the base itself, where that is not valid', () => {
    const error = refused('', HEAD, { 'harbour.yaml': BASE.replace('lower-is-riskier', 'sideways') });
    expect(error.message).toBe('harbour.yaml is not a valid framework definition.');
    expect(only(error)).toMatchObject({ file: 'harbour.yaml', line: 17 });
  });

  it('in lists that are none', () => {
    expect(only(refused('indicators: 3\n'))).toMatchObject({ file: 'quiet.yaml', line: 7 });
    expect(refused('index: [5, { id: 7 }]\n').findings[0]).toMatchObject({ file: 'quiet.yaml', line: 7 });
    expect(only(refused('notes: 3\n'))).toMatchObject({ file: 'quiet.yaml', line: 7 });
  });
});

describe('what may be extended', () => {
  it.each([
    ['a path', '../harbour.yaml'],
    ['a folder', 'sub/harbour.yaml'],
    ['an absolute path', '/harbour.yaml'],
    ['a path of Windows', 'sub\\harbour.yaml'],
    ['a drive', 'c:harbour.yaml'],
    ['a web address', 'https://a.b/c.yaml'],
    ['another ending', 'harbour.json'],
    ['the folder above', '..'],
    ['a number', '7'],
    ['nothing', ''],
    ['a list', '[a]'],
  ])('not %s', (_, reference) => {
    const finding = only(refused('', HEAD.replace('harbour.yaml', reference)));
    expect(finding).toMatchObject({ file: 'quiet.yaml', line: 2, code: 'framework.invalid' });
    expect(finding.message).toMatch(/must be/);
  });

  it('what is there, or else the words of the reader are told', () => {
    const finding = only(refused('', HEAD.replace('harbour.yaml', 'harbor.yaml')));
    expect(finding).toMatchObject({
      line: 2,
      column: '10',
      message: 'extends: there is no "harbor.yaml".',
      hint: 'Look.',
    });
  });

  it('nothing without a reader', () => {
    expect(() => loadFramework(HEAD, 'quiet.yaml')).toThrow(AtriskError);
    try {
      loadFramework(HEAD, 'quiet.yaml');
    } catch (error) {
      expect(only(error as AtriskError).message).toContain('nobody has said how to read it');
    }
  });

  it('another variant, up to five deep, with a note for each', () => {
    const level = (n: number) =>
      HEAD.replace('harbour.yaml', n === 1 ? 'harbour.yaml' : `v${n - 1}.yaml`).replace('id: quiet', `id: v${n}`);
    const files: Record<string, string> = { 'harbour.yaml': BASE };
    for (let n = 1; n <= 6; n += 1) files[`v${n}.yaml`] = level(n);
    const five = loadFramework(files['v5.yaml'] as string, 'v5.yaml', reader(files)).definition;
    expect(five.notes).toHaveLength(6);
    expect(five.notes[0]).toMatch(/^v5 is a variant of v4 1 /);
    expect(five.notes[4]).toMatch(/^v1 is a variant of harbour 2 /);
    const own = loadFramework(`${files['v2.yaml'] as string}notes: [Ours.]\n`, 'v2.yaml', reader(files)).definition;
    expect(own.notes.map((note) => note.slice(0, 5))).toEqual(['v2 is', 'v1 is', 'Ours.']);
    expect(() => loadFramework(files['v6.yaml'] as string, 'v6.yaml', reader(files))).toThrow('v1.yaml is not a valid');
  });

  it('not itself, by whatever way', () => {
    const one = HEAD.replace('harbour.yaml', 'two.yaml');
    const two = HEAD.replace('harbour.yaml', 'quiet.yaml').replace('id: quiet', 'id: two');
    const error = refused('', one, { 'two.yaml': two, 'quiet.yaml': one });
    expect(only(error)).toMatchObject({ file: 'two.yaml', line: 2 });
    expect(only(error).message).toContain('in a circle: quiet.yaml → two.yaml → quiet.yaml');
  });

  it('by a key that is spelt right', () => {
    const finding = only(refused('', HEAD.replace('extends:', 'extend:')));
    expect(finding).toMatchObject({ line: 2, column: '1', hint: 'Did you mean "extends"?' });
    expect(refused('drp: [storms]\n').findings[0]).toMatchObject({ line: 7, hint: 'Did you mean "drop"?' });
  });
});

it('has a hash of all its texts', () => {
  const expected = createHash('sha256').update(`${HEAD}\0${BASE}`).digest('hex');
  expect(variant('').sha256).toBe(expected);
  expect(variant('', { 'harbour.yaml': `${BASE}# changed\n` }).sha256).not.toBe(expected);
  expect(loadFramework(BASE, 'harbour.yaml').sha256).toBe(createHash('sha256').update(BASE).digest('hex'));
});

it('is loaded, or refused in plain words, whatever is dropped and written', () => {
  const ids = [
    'tide',
    'storms',
    'quays',
    'days',
    'tide-scaled',
    'storms-scaled',
    'quays-scaled',
    'sea',
    'flooding',
    'x',
  ];
  const some = fc.subarray(ids, { maxLength: 4 });
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.constantFrom('tide', 'sum', 'x'),
    fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
    fc.constant({}),
  );
  const key = fc.constantFrom('name', 'inputs', 'weights', 'operation', 'options', 'range', 'denominator', 'weighting');
  const entry = fc
    .tuple(fc.constantFrom(...ids), fc.dictionary(key, value, { maxKeys: 2 }))
    .map(([id, more]) => ({ id, ...more }));
  fc.assert(
    fc.property(
      some,
      fc.array(entry, { maxLength: 2 }),
      fc.array(entry, { maxLength: 2 }),
      (drop, indicators, index) => {
        try {
          variant(
            `drop: ${JSON.stringify(drop)}\nindicators: ${JSON.stringify(indicators)}\nindex: ${JSON.stringify(index)}\n`,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(AtriskError);
          for (const { line, file, message } of (error as AtriskError).findings) {
            expect(line).toBeGreaterThan(0);
            expect(['quiet.yaml', 'harbour.yaml']).toContain(file);
            expect(message).not.toMatch(/undefined|\[object/);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
