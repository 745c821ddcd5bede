/**
 * The shipped definitions of published indices on the publishers' own files. These may not be shipped: point
 * ATRISK_DATA at the folder that holds them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchShare } from '../../src/dataset/match-share.ts';
import { observationsOf } from '../../src/dataset/observations.ts';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import type { Table } from '../../src/dataset/table.ts';
import { checkExamples } from '../../src/engine/examples.ts';
import { score } from '../../src/engine/score.ts';
import { compile } from '../../src/framework/compile.ts';
import { loadFramework } from '../../src/framework/load.ts';
import { roundHalfAway } from '../../src/stats/round.ts';
import type { Definition, Framework, IndexNode, Result, ResultRow, SourceProfile } from '../../src/types.ts';
import { shippedProfiles } from '../dataset/sources/profile.ts';
import { projectText, shipped } from '../helpers/files.ts';

const folder = process.env['ATRISK_DATA'] ?? '';
/** Whole files of publishers take a while on a busy machine. */
const SLOW = { timeout: 60_000 };
const outlines = shippedProfiles();
const shelf = { outlines, load: (id: string) => profileOf(id) };

function profileOf(id: string): SourceProfile {
  return outlines.find((profile) => profile.id === id) as SourceProfile;
}

async function tablesOf(file: string, period: string | null = null): Promise<readonly Table[]> {
  const bytes = readFileSync(join(folder, file));
  const source = period === null ? undefined : { profile: profileOf('inform'), period };
  return readTables([{ name: file, bytes, sidecar: null, source }], { shelf });
}

async function scoredBy(framework: Framework, tables: readonly Table[]): Promise<Result> {
  const dataset = await toDataset(tables, framework.definition, { map: {} });
  return score(framework, dataset, '0'.repeat(64), { period: 'all' });
}

/** A framework with other nodes, under the same indicators. */
function withNodes(framework: Framework, change: (node: IndexNode) => IndexNode): Framework {
  const definition: Definition = { ...framework.definition, index: framework.definition.index.map(change) };
  return { ...framework, definition, plan: compile(definition) };
}

/** A table of nothing but a header. */
function headed(...header: string[]): Table[] {
  return [{ header, rows: [] } as unknown as Table];
}

describe('the worked examples', () => {
  it.each(['hdi', 'ihdi', 'inform-risk', 'wgi-percentile'])('of %s come out as computed by hand', (id) => {
    const { checks } = checkExamples(shipped(id));
    expect(checks.length).toBeGreaterThan(9);
    expect(checks.filter(({ outcome }) => outcome !== 'equal')).toEqual([]);
  });
});

describe('the frameworks of the benchmarks', () => {
  const loaded = (id: string): Framework => loadFramework(projectText(`bench/frameworks/${id}.yaml`), `${id}.yaml`);

  it('put 49 indicators into 8 pillars, 2 sub-indices and the index, as the metadata of COINr say', () => {
    const { definition, plan } = loaded('asem');
    expect(definition.indicators.filter(({ role }) => role === 'indicator')).toHaveLength(49);
    expect(plan.nodes.filter((node) => !node.endsWith('.normalised'))).toHaveLength(11);
    expect(plan.nodes.at(-1)).toBe('Index');
  });

  it('make the total of INFORM of three dimensions, as computed by hand', () => {
    const { checks } = checkExamples(loaded('inform-totals'));
    expect(checks.map(({ outcome }) => outcome)).toEqual(['equal', 'equal', 'equal']);
  });
});

describe('columns of the Human Development Report', () => {
  const share = (id: string, ...header: string[]): number => matchShare(headed(...header), shipped(id).definition);

  it('pick hdi where there are no measures of inequality', () => {
    const columns = ['iso3', 'year', 'le', 'eys', 'mys', 'gnipc'];
    expect(share('hdi', ...columns)).toBe(1);
    expect(share('ihdi', ...columns)).toBeCloseTo(4 / 7, 12);
  });

  it('leave the choice to the user where both can be computed', () => {
    const columns = ['le', 'eys', 'mys', 'gnipc', 'ineq_le', 'ineq_edu', 'ineq_inc'];
    expect([share('hdi', ...columns), share('ihdi', ...columns)]).toEqual([1, 1]);
  });
});

describe.skipIf(folder === '')('hdi and ihdi on the Human Development Report 2023/24', SLOW, () => {
  let tables: readonly Table[] = [];
  beforeAll(async () => {
    tables = await tablesOf('hdr/hdr2023-24-components-cp1252.csv');
  }, 60_000);

  it.each(['hdi', 'ihdi'])('%s equals its formula in every country and year', async (id) => {
    const { results, rankedUnits } = await scoredBy(shipped(id), tables);
    for (const row of results) expect(row.score, `${row.unit.id} ${row.period}`).toBeCloseTo(byFormula(row), 12);
    // Countries with all components in the file, counted in it.
    const counted = id === 'hdi' ? { 1990: 143, 2004: 181, 2022: 193 } : { 2010: 112, 2016: 157, 2022: 165 };
    expect(rankedUnits).toMatchObject(counted);
  });

  it('ranks countries only: the aggregates of the file have no place', async () => {
    const { results } = await scoredBy(shipped('hdi'), tables);
    expect(results.filter(({ unit }) => unit.id.includes('.'))).toEqual([]);
  });
});

/** HDI or IHDI as a power of a product, without goalposts: UNDP, technical notes 1 and 2. */
function byFormula({ values }: ResultRow): number {
  const value = (id: string): number => values[id]?.used as number;
  const inside = (share: number): number => Math.min(Math.max(share, 0), 1);
  const left = (id: string): number => (id in values ? 1 - value(id) / 100 : 1);
  const health = inside((value('le') - 20) / 65) * left('ineq_le');
  const education = ((Math.min(value('eys'), 18) / 18 + Math.min(value('mys'), 15) / 15) / 2) * left('ineq_edu');
  const income = inside(Math.log(value('gnipc') / 100) / Math.log(750)) * left('ineq_inc');
  return (health * education * income) ** (1 / 3);
}

describe.skipIf(folder === '')('inform-risk on the releases of 2016, 2018 and 2020', SLOW, () => {
  const framework = shipped('inform-risk');
  const releases = new Map<string, readonly Table[]>();
  beforeAll(async () => {
    for (const year of ['2016', '2018', '2020'])
      releases.set(year, await tablesOf(`inform/inform-${year}-components.csv`, year));
  });

  const totals = async (year: string, by: Framework): Promise<Map<string, number>> => {
    const { results } = await scoredBy(by, releases.get(year) as readonly Table[]);
    return new Map(results.map(({ unit, score: total }) => [unit.id, total as number]));
  };

  it('has 191 countries in each and the classes that the publisher counts in 2020', async () => {
    for (const year of releases.keys()) expect((await totals(year, framework)).size).toBe(191);
    const { results } = await scoredBy(framework, releases.get('2020') as readonly Table[]);
    const counts: Record<string, number> = {};
    for (const { tier } of results) counts[tier as string] = (counts[tier as string] ?? 0) + 1;
    expect(counts).toEqual({ 'very high': 15, high: 38, medium: 51, low: 51, 'very low': 36 });
    const scores = results.map((row) => row.score as number);
    expect([Math.min(...scores), Math.max(...scores)]).toEqual([0.5, 8.9]);
  });

  it('gives Finland 2018 the published 0.6', async () => {
    expect((await totals('2018', framework)).get('FIN')).toBe(0.6);
  });

  // How many totals are known to differ from the publisher's without rounding on the way, by how much, and with
  // rounding but without the floor.
  it.each([
    ['2016', 53, 0.5, 2],
    ['2018', 30, 0.3, 3],
    ['2020', 44, 0.1, 0],
  ])('in %s, %i totals differ unrounded, by at most %f, and %i without the floor', async (year, many, most, few) => {
    const ours = await totals(year, framework);
    const unfloored = (node: IndexNode): IndexNode =>
      node.id === 'natural' ? { ...node, operation: 'none', options: {} } : node;
    const unrounded = await totals(
      year,
      withNodes(framework, (node) => ({ ...unfloored(node), round: null })),
    );
    const countries = [...ours.keys()];
    const differing = (other: Map<string, number>): string[] =>
      countries.filter((id) => roundHalfAway(other.get(id) as number, 1) !== ours.get(id));
    const apart = countries.map((id) => Math.abs((unrounded.get(id) as number) - (ours.get(id) as number)));
    expect(differing(unrounded)).toHaveLength(many);
    expect(roundHalfAway(Math.max(...apart), 1)).toBe(most);
    expect(differing(await totals(year, withNodes(framework, unfloored)))).toHaveLength(few);
  });
});

describe.skipIf(folder === '')('wgi-percentile on the files of the World Bank', SLOW, () => {
  it.each([
    ['wgi/wgi-shortcodes-2016-2021.csv', 7530],
    ['wgi/wgi-databank-2018-2022.csv', 6332],
  ])('gives the published percentile ranks of %s', async (file, many) => {
    const tables = await tablesOf(file);
    const published = await publishedRanks(tables);
    const { results } = await scoredBy(shipped('wgi-percentile'), tables);
    let compared = 0;
    for (const { unit, period, components } of results) {
      for (const [node, value] of Object.entries(components)) {
        if (value === null) continue;
        const printed = published.get(`${unit.id} ${period} ${node}`);
        // The file has single precision.
        expect(printed, `${unit.id} ${period} ${node}`).toBeCloseTo(value, 4);
        compared += 1;
      }
    }
    expect(compared).toBe(many);
  });
});

/** The percentile ranks that a file holds, read as indicators under the names of the nodes. */
async function publishedRanks(tables: readonly Table[]): Promise<Map<string, number>> {
  const { definition } = shipped('wgi-percentile');
  const indicators = definition.indicators.map((indicator) => ({
    ...indicator,
    id: `${indicator.id}-rank`,
    aliases: [],
    name: `${indicator.id} published`,
    range: [0, 100] as const,
    typical: null,
    from: { ...(indicator.from as NonNullable<typeof indicator.from>), sum: [`wgi.${indicator.id}.PER.RNK`] },
  }));
  const dataset = await toDataset(tables, { ...definition, indicators }, { map: {} });
  return new Map(
    observationsOf(dataset).flatMap(({ unit, period, indicator, value }) =>
      value === null ? [] : [[`${unit} ${period} ${indicator}`, value] as const],
    ),
  );
}
