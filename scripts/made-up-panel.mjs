/**
 * Writes data/made-up-panel.csv: an invented world for learning and for tests of the framework `example`.
 *
 * Every name and number is made up. The panel comes from one seed and from +, -, *, / and rounding only (no sine,
 * no logarithm, no clock), so that every run on every machine writes the same bytes.
 *
 *   node scripts/made-up-panel.mjs
 */
import { writeFileSync } from 'node:fs';

const SEED = 20250617;
const FIRST_YEAR = 2016;
const LAST_YEAR = 2025;

const COUNTRIES = [
  'Abrendel',
  'Ardelune',
  'Belquora',
  'Brovenmar',
  'Calthorin',
  'Cindravel',
  'Dolmereth',
  'Drennovia',
  'Elmundrak',
  'Eskovarn',
  'Fenmarra',
  'Galdovine',
  'Hestrovar',
  'Jorvessa',
  'Keldranth',
  'Lorquesta',
  'Merovand',
  'Nadrovel',
  'Orvennick',
  'Pindrossa',
  'Quorthane',
  'Rundavel',
  'Selkarra',
  'Tarvimond',
  'Ulmarond',
  'Vandrosk',
  'Wexendra',
  'Xandovar',
  'Yelmoria',
  'Zubrenn',
];
/** Name and the country (by number) each people or region belongs to. */
const PEOPLES = [
  ['Drovashi', 4],
  ['Ithelori', 4],
  ['Oldrenni', 9],
  ['Quellashi', 13],
  ['Semberlai', 13],
  ['Tovrelai', 18],
  ['Vashtoori', 22],
  ['Yundrelli', 27],
];
const REGIONS = [
  ['Grimmavale', 4],
  ['Nortessa Reach', 13],
  ['Ormandek Coast', 18],
  ['Sulvorane Delta', 22],
];

const INDICATORS = [
  'ex_armed_clashes',
  'ex_conflict_stage',
  'ex_displaced_share',
  'ex_past_atrocity',
  'ex_impunity',
  'ex_disappearances',
  'ex_group_exclusion',
  'ex_hateful_broadcasts',
  'ex_group_inequality',
  'ex_civic_space',
  'ex_rule_of_law',
  'ex_aid_access',
];

/** Numbers in [0, 1) from a 32-bit seed: mulberry32, by Tommy Ettinger (public domain). */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const uniform = mulberry32(SEED);
/** Bell-shaped noise of mean 0 and standard deviation near 1: the sum of twelve uniform numbers, less six. */
const noise = () => {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += uniform();
  return sum;
};
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

function makeUnits() {
  const code = (letter, number) => `${letter}${String(number).padStart(2, '0')}`;
  const country = (number) => code('X', number);
  return [
    ...COUNTRIES.map((name, i) => ({ id: country(i + 1), name, kind: 'country', parent: '' })),
    ...PEOPLES.map(([name, of], i) => ({ id: code('XP', i + 1), name, kind: 'people', parent: country(of) })),
    ...REGIONS.map(([name, of], i) => ({ id: code('XR', i + 1), name, kind: 'region', parent: country(of) })),
  ];
}

/** What stays with a unit for all years: its usual level of risk (0 to 1) and how it departs from it. */
function makeCharacter(unit) {
  const usual = clamp(0.34 + 0.21 * noise() + (unit.kind === 'country' ? 0 : 0.14), 0.03, 0.93);
  const bent = INDICATORS.map(() => 0.09 * noise());
  const past = clamp(Math.round(3.2 * (usual + 0.16 * noise())) - 1, 0, 3);
  return { usual, bent, past, drift: 0.012 * noise() };
}

/** The values of one unit in one year, as printed text. `risk` is 0 to 1. */
function valuesOf(risk, character) {
  const at = (i, wobble) => clamp(risk + character.bent[i] + wobble * noise(), 0, 1);
  const war = at(0, 0.05);
  const flight = at(2, 0.03);
  const taken = at(5, 0.05);
  return [
    (56 * war * war * war).toFixed(1),
    String(clamp(Math.round(4.6 * war - 0.6), 0, 4)),
    (24 * flight * flight * flight).toFixed(1),
    String(character.past),
    (10 * at(4, 0.02)).toFixed(1),
    (21 * taken * taken).toFixed(1),
    (62 * at(6, 0.01)).toFixed(1),
    (9 * at(7, 0.09)).toFixed(1),
    (0.18 + 0.5 * at(8, 0.02)).toFixed(3),
    String(Math.round(94 - 84 * at(9, 0.03))),
    (91 - 78 * at(10, 0.02)).toFixed(1),
    (10 - 9.4 * at(11, 0.05)).toFixed(1),
  ];
}

/** Stories worth finding: what is added to a unit's risk in a year. */
function shock(id, year) {
  if (id === 'X13' || id === 'XP04' || id === 'XP05') return year >= 2023 ? 0.1 * (year - 2022) : 0;
  if (id === 'X22') return year >= 2019 && year <= 2021 ? 0.3 : 0;
  if (id === 'X27') return year >= 2021 ? -0.06 * (year - 2020) : 0;
  return 0;
}

/** Each year's risk leans on the year before, so that the series move slowly. */
function makeSeries(unit) {
  const character = makeCharacter(unit);
  const rows = [];
  let risk = character.usual;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const pull = character.usual + character.drift * (year - FIRST_YEAR);
    risk = clamp(pull + 0.75 * (risk - pull) + 0.04 * noise(), 0.02, 0.98);
    const values = valuesOf(clamp(risk + shock(unit.id, year), 0.02, 0.98), character);
    // About one value in a hundred is blank; never a level of past crimes, which does not go out of date.
    rows.push({ unit, year, values: values.map((value, i) => (uniform() < 0.01 && i !== 3 ? '' : value)) });
  }
  return rows;
}

/** Puts in the awkward cases of real data, all in the last year, and returns the rows that are left. */
function disturb(rows) {
  const last = new Map(rows.filter((row) => row.year === LAST_YEAR).map((row) => [row.unit.id, row]));
  const blank = (id, indicators) => {
    for (const indicator of indicators) last.get(id).values[INDICATORS.indexOf(indicator)] = '';
  };
  // A tie: two countries with the same values throughout.
  last.get('X28').values = [...last.get('X29').values];
  // Not enough to go by: 7 of the 12 indicators are left.
  blank('X19', ['ex_armed_clashes', 'ex_displaced_share', 'ex_impunity', 'ex_rule_of_law', 'ex_aid_access']);
  // Enough to be ranked, with gaps.
  blank('X04', ['ex_displaced_share', 'ex_aid_access']);
  blank('XP02', ['ex_group_inequality']);
  // Not in the last year at all.
  return rows.filter((row) => row !== last.get('X23'));
}

/** The peoples of the panel that live in the unit, for countries and regions. */
function communities(unit) {
  const home = unit.kind === 'region' ? unit.parent : unit.id;
  if (unit.kind === 'people') return '';
  const living = PEOPLES.filter(([, of]) => `X${String(of).padStart(2, '0')}` === home);
  return living.map(([name]) => name).join('; ');
}

const header = ['unit', 'name', 'kind', 'parent', 'year', ...INDICATORS, 'communities_at_risk'];
const rows = disturb(makeUnits().flatMap(makeSeries));
const lines = rows.map(({ unit, year, values }) =>
  [unit.id, unit.name, unit.kind, unit.parent, year, ...values, communities(unit)].join(','),
);
writeFileSync(new URL('../data/made-up-panel.csv', import.meta.url), `${[header.join(','), ...lines].join('\n')}\n`);
console.log(`data/made-up-panel.csv: ${rows.length} rows, all of them made up`);
