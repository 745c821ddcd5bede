// Writes bench/frameworks/asem.yaml from the metadata of the ASEM benchmark.
//   ATRISK_DATA=folder node bench/asem-framework.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'yaml';
import { folders } from './recomputed.mjs';

const TARGET = fileURLToPath(new URL('./frameworks/asem.yaml', import.meta.url));

const { data } = folders();
const meta = parse(readFileSync(path.join(data, 'asem/asem_imeta.csv'), 'utf8'), { columns: true });
const ofType = (type) => meta.filter((row) => row.Type === type);

/** Direction 1 means that a higher value gives a higher index; methods turn round what is lower-is-riskier. */
function indicator({ iCode, iName, Unit, Direction, Denominator }) {
  return {
    id: iCode,
    name: iName,
    unitOfMeasure: Unit,
    polarity: Direction === '1' ? 'higher-is-riskier' : 'lower-is-riskier',
    ...(Denominator === '' ? {} : { denominator: Denominator }),
  };
}

function node({ iCode, iName }) {
  const inputs = meta.filter(({ Parent }) => Parent === iCode);
  const weights = Object.fromEntries(inputs.map((input) => [input.iCode, Number(input.Weight)]));
  return { id: iCode, name: iName, operation: 'weighted-mean', inputs: Object.keys(weights), weights };
}

const definition = {
  format: 1,
  id: 'asem',
  title: 'ASEM Sustainable Connectivity, for comparison with COINr',
  version: '2018',
  publisher: 'European Commission, Joint Research Centre',
  source: {
    title: 'ASEM Sustainable Connectivity Portal; metadata of the package COINr 1.1.14',
    url: 'https://composite-indicators.jrc.ec.europa.eu/asem-sustainable-connectivity/repository',
  },
  licence: 'The package COINr is under the MIT licence, (c) 2022 William Becker. No licence of the data is stated.',
  citation: 'W. Becker et al. (2022), COINr, Journal of Open Source Software 7(78), 4567.',
  outcome: 'sustainable connectivity',
  measures: 'other',
  unitKind: 'country',
  period: 'year',
  universe: { description: '51 countries of Asia and Europe.', atLeast: 51 },
  minimumCoverage: 0,
  defaults: { normalisation: { operation: 'min-max', options: { low: 1, high: 100, referenceSet: 'period' } } },
  indicators: ofType('Indicator').map(indicator),
  denominators: ofType('Denominator').map(({ iCode, iName, Unit }) => ({
    id: iCode,
    name: iName,
    unitOfMeasure: Unit,
  })),
  index: ofType('Aggregate').map(node),
  ranking: { order: 'highest-first', ties: 'best', decimals: 2 },
  notes: [
    'Not an index of risk: polarity stands for the direction, higher-is-riskier where a higher value gives a higher index.',
  ],
};

const header = [
  '# The ASEM Sustainable Connectivity index as COINr describes it: 49 indicators, 8 pillars, 2 sub-indices.',
  '# Written by bench/asem-framework.mjs from asem_imeta.csv.',
  '#',
  '# Not an index of risk. Where the metadata have Direction 1 (a higher value gives a higher index) the polarity here is',
  '# higher-is-riskier, where they have -1 it is lower-is-riskier: that is what the methods turn round.',
];
writeFileSync(TARGET, `${header.join('\n')}\n${stringify(definition, { lineWidth: 110 })}`);
