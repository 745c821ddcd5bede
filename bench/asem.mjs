// Puts the ASEM data through every normalisation, three means, a treatment and the statistics of `inspect`, and writes
// bench/results/asem-2018.csv.
//   ATRISK_DATA=folder node bench/asem.mjs [folder] [--output folder]
//
// bench/results/README.md says what the steps are. Needs dist/ (npm run build).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml, stringify } from 'yaml';
import { benchFramework, folders, library, write } from './recomputed.mjs';

/** The reference unit of distance-to-reference: the first of the file, which has every indicator. */
const REFERENCE = 'AUT';
const FITTED = { referenceSet: 'period' };

const { data, output } = folders();
const { inspectDataset, loadFramework, readDataset, scoreDataset } = await library();
const written = parseYaml(benchFramework('asem'));
const meta = parse(readFileSync(path.join(data, 'asem/asem_imeta.csv'), 'utf8'), { columns: true });
const targets = new Map(meta.map(({ iCode, Target }) => [iCode, Number(Target)]));
const cells = readFileSync(path.join(data, 'asem/asem_idata.csv'), 'utf8');
// The headers of the package, in words that the reader knows.
const bytes = new TextEncoder().encode(cells.replace('"uName","uCode"', '"name","unit"').replace('"Time"', '"period"'));

/** Normalisations that are the same for all indicators. */
const NORMALISATIONS = {
  'min-max': { operation: 'min-max', options: { low: 0, high: 100, ...FITTED } },
  'z-score': { operation: 'z-score', options: FITTED },
  'distance-to-maximum': { operation: 'distance-to-maximum', options: FITTED },
  'distance-to-reference': { operation: 'distance-to-reference', options: { unit: REFERENCE, ...FITTED } },
  'fraction-of-maximum': { operation: 'fraction-of-maximum', options: FITTED },
  'percentile-rank': { operation: 'percentile-rank', options: { ties: 'lowest', low: 0, high: 1, ...FITTED } },
  rank: { operation: 'rank', options: { ties: 'best', ...FITTED } },
  borda: { operation: 'borda', options: { ties: 'worst', ...FITTED } },
};

/** Normalisations with a parameter of each indicator: its target. Fixed posts carry the direction themselves. */
const BY_INDICATOR = {
  'distance-to-target': (target) => ({ operation: 'distance-to-target', options: { target, ...FITTED } }),
  scaled: (target, sign) => ({ operation: 'scale', options: { multiply: 100 * sign, divide: target } }),
  goalposts: (target, sign) => {
    const [lower, upper] = sign === 1 ? [0, 2 * target] : [2 * target, 0];
    return { operation: 'goalposts', options: { lower, upper, low: 0, high: 100 } };
  },
};

/** How pillars, sub-indices and the index are put together, and on which scale. */
const MEANS = {
  'arithmetic-0-100': { operation: 'weighted-mean', low: 0 },
  'arithmetic-1-100': { operation: 'weighted-mean', low: 1 },
  'geometric-1-100': { operation: 'geometric-mean', low: 1 },
  'harmonic-1-100': { operation: 'harmonic-mean', low: 1 },
};

/** What fills the empty cells: one number for all, or one for each of Asia and Europe. */
const IMPUTATIONS = {
  mean: FITTED,
  median: FITTED,
  'group-mean': { group: 'EurAsia_group', ...FITTED },
  'group-median': { group: 'EurAsia_group', ...FITTED },
};

/** The framework on raw columns, changed. */
function variant(change, keepsDenominators = false) {
  const definition = structuredClone(written);
  if (!keepsDenominators) {
    delete definition.denominators;
    for (const indicator of definition.indicators) delete indicator.denominator;
  }
  change(definition);
  return loadFramework(stringify(definition, { aliasDuplicateObjects: false }), 'asem.yaml');
}

function rescaled(definition, low) {
  definition.defaults.normalisation = { operation: 'min-max', options: { low, high: 100, ...FITTED } };
}

function read(framework) {
  return readDataset([{ name: 'asem_idata.csv', bytes, sidecar: null }], framework);
}

async function scored(framework) {
  const result = scoreDataset(framework, await read(framework));
  return { ...result, rows: [...result.results, ...result.unranked] };
}

/** One node per unit, where there is a value. */
function column(rows, node, step) {
  return rows.flatMap(({ unit, components }) => (components[node] === null ? [] : [[unit.id, step, components[node]]]));
}

const indicators = written.indicators.map(({ id }) => id);

async function normalised(name, framework) {
  const { rows } = await scored(framework);
  return indicators.flatMap((id) => column(rows, `${id}.normalised`, `normalised/${name}/${id}`));
}

async function allNormalised() {
  const rows = [];
  for (const [name, choice] of Object.entries(NORMALISATIONS)) {
    const framework = variant((definition) => {
      definition.defaults.normalisation = choice;
    });
    rows.push(...(await normalised(name, framework)));
  }
  for (const [name, choiceFor] of Object.entries(BY_INDICATOR)) {
    const framework = variant((definition) => {
      for (const one of definition.indicators) {
        one.normalisation = choiceFor(targets.get(one.id), one.polarity === 'higher-is-riskier' ? 1 : -1);
      }
    });
    rows.push(...(await normalised(name, framework)));
  }
  return rows;
}

async function aggregated() {
  const rows = [];
  for (const [name, { operation, low }] of Object.entries(MEANS)) {
    const framework = variant((definition) => {
      rescaled(definition, low);
      for (const node of definition.index) node.operation = operation;
    });
    const { rows: units } = await scored(framework);
    for (const { id } of written.index) rows.push(...column(units, id, `aggregated/${name}/${id}`));
    rows.push(...units.map(({ unit, rank }) => [unit.id, `aggregated/${name}/rank`, rank]));
  }
  return rows;
}

/** Indicators that are divided by a denominator, as the index then uses them. */
async function denominated() {
  const { rows } = await scored(variant(() => undefined, true));
  const divided = written.indicators.filter(({ denominator }) => denominator !== undefined);
  return divided.flatMap(({ id }) => used(rows, id, `denominated/${id}`));
}

function used(rows, indicator, step) {
  return rows.flatMap(({ unit, values }) => {
    const value = values[indicator].used;
    return value === null ? [] : [[unit.id, step, value]];
  });
}

/** Columns that winsorising or a logarithm changed, and what both made of skewness and kurtosis. */
async function treated(name, keepsDenominators) {
  const framework = variant((definition) => {
    definition.defaults.treatment = { method: 'two-stage', options: { most: 5, ...FITTED } };
  }, keepsDenominators);
  const result = await scored(framework);
  return result.treated
    .filter(({ changed }) => changed.length > 0)
    .flatMap(({ indicator, values }) => [
      ...used(result.rows, indicator, `${name}/${indicator}`),
      ['', `${name}/${indicator}/skewness`, values.skewnessAfter],
      ['', `${name}/${indicator}/kurtosis`, values.kurtosisAfter],
    ]);
}

/** The cells that were empty, filled. */
async function imputed() {
  const rows = [];
  for (const [rule, options] of Object.entries(IMPUTATIONS)) {
    const framework = variant((definition) => {
      definition.defaults.missing = { rule, options };
    });
    for (const { unit, values } of (await scored(framework)).rows) {
      const filled = Object.entries(values).filter(([, { status }]) => status === 'imputed');
      rows.push(...filled.map(([id, value]) => [unit.id, `imputed/${rule}/${id}`, value.used]));
    }
  }
  return rows;
}

/** Weights of the indicators of every pillar from their first principal component. */
async function fittedWeights() {
  const framework = variant((definition) => {
    rescaled(definition, 0);
    for (const node of definition.index.filter(({ inputs }) => indicators.includes(inputs[0]))) {
      delete node.weights;
      node.weighting = { method: 'principal-component', options: FITTED };
    }
  });
  const { fitted } = await scored(framework);
  return fitted.flatMap(({ node, weights = {} }) =>
    Object.entries(weights).map(([id, weight]) => ['', `weights/${node}/${inputName(id)}`, weight]),
  );
}

/** An indicator under its own name, though what the node reads is its normalised column. */
function inputName(id) {
  return id.replace(/\.normalised$/, '');
}

/** The statistics of one node: consistency, correlations of its inputs with one another and with it, components. */
function ofDimension({ node, alpha, inputs, pairs, components }) {
  const between = inputs.flatMap(({ id, withNode, withScore }) => [
    ...coefficients(inputName(id), node, withNode),
    ...(withScore === null ? [] : coefficients(inputName(id), 'Index', withScore)),
  ]);
  const parts = (components?.components ?? []).flatMap(({ eigenvalue, explained }, at) => [
    ['', `components/${node}/eigenvalue/${at + 1}`, eigenvalue],
    ['', `components/${node}/explained/${at + 1}`, explained],
  ]);
  const first = components?.components[0]?.loadings ?? [];
  const loadings = first.map((loading, at) => [
    '',
    `components/${node}/loading/1/${inputName(components.columns[at])}`,
    loading,
  ]);
  return [
    ...(alpha === null ? [] : [['', `alpha/${node}`, alpha]]),
    ...pairs.flatMap((pair) => coefficients(inputName(pair.a), inputName(pair.b), pair)),
    ...between,
    ...parts,
    ...loadings,
  ];
}

function coefficients(a, b, correlation) {
  return ['pearson', 'spearman', 'kendall'].flatMap((method) => {
    const value = correlation[method];
    return value === null ? [] : [['', `correlation/${method}/${a}/${b}`, value]];
  });
}

async function statistics() {
  const framework = variant((definition) => rescaled(definition, 0));
  const report = inspectDataset(framework, await read(framework));
  const [inspection] = report.inspections;
  const moments = inspection.indicators.flatMap(({ id, observed: { skewness, kurtosis } }) => [
    ['', `skewness/${id}`, skewness],
    ['', `kurtosis/${id}`, kurtosis],
  ]);
  return [...moments, ...inspection.dimensions.flatMap(ofDimension)];
}

/** `none` passes the cells on: counted, and not written, because the file would then hold the data themselves. */
async function untouched() {
  const framework = variant((definition) => {
    definition.defaults.normalisation = 'none';
  });
  const { rows } = await scored(framework);
  const byUnit = new Map(rows.map((row) => [row.unit.id, row.components]));
  const records = parse(cells, { columns: true });
  const pairs = records.flatMap((record) =>
    indicators.map((id) => [
      record[id] === '' ? null : Number(record[id]),
      byUnit.get(record.uCode)[`${id}.normalised`],
    ]),
  );
  const equal = pairs.filter(([cell, value]) => Object.is(cell, value)).length;
  return `normalised/none: ${equal} of ${pairs.length} cells passed on as they are`;
}

const rows = [
  ...(await allNormalised()),
  ...(await aggregated()),
  ...(await denominated()),
  ...(await imputed()),
  ...(await treated('treated', false)),
  ...(await treated('denominated-treated', true)),
  ...(await fittedWeights()),
  ...(await statistics()),
];
process.stdout.write(`${await untouched()}\nasem-2018: ${write(output, 'asem-2018', rows)} values\n`);
