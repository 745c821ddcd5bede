import { periodsOf } from '../../engine/periods.ts';
import { score, type ScoreOptions } from '../../engine/score.ts';
import { AtriskError, EXIT } from '../../errors.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { Dataset, Framework, InputFile, Result, ResultRow, UnrankedRow } from '../../types.ts';
import type { Edition, Side, SideRow } from './side.ts';

/** The text column in which publishers list communities. */
const COMMUNITIES = 'communities_at_risk';

/**
 * Data as a side: scored anew for each period that is asked for.
 *
 * @param observationsSha256 hash of the canonical observations, computed by the reader
 */
export function dataSide(
  framework: Framework,
  dataset: Dataset,
  observationsSha256: string,
  options: Omit<ScoreOptions, 'period'> = {},
): Side {
  const known = new Map<string, Edition>();
  return {
    source: 'data',
    inputs: dataset.inputs,
    periods: periodsOf(dataset),
    edition(period) {
      const edition =
        known.get(period) ?? editionOf(score(framework, dataset, observationsSha256, { ...options, period }), period);
      known.set(period, edition);
      return edition;
    },
  };
}

/**
 * A stored result as a side. Nothing is computed again: it holds the periods that it was asked for and no others.
 *
 * @param file the file it was read from, if any
 */
export function resultSide(result: Result, file: Pick<InputFile, 'name' | 'sha256'> | null = null): Side {
  const stored = { id: 'result', title: null, source: null, licence: null, attribution: null } as const;
  return {
    source: 'result',
    inputs: [...(file === null ? [] : [{ ...stored, ...file, sensitivity: 'public' as const }]), ...result.inputs],
    periods: Object.keys(result.universe.supplied).sort(byCodeUnit),
    edition: (period) => editionOf(result, period),
  };
}

/** @throws AtriskError `usage` where the framework ranks nobody */
function editionOf(result: Result, period: string): Edition {
  const { framework, options, universe } = result;
  const { id, version, title, publisher, sha256, ranking } = framework;
  if (ranking === 'none') throw ranksNobody(id);
  const all: readonly (ResultRow | UnrankedRow)[] = [...result.results, ...result.unranked];
  return {
    period,
    rows: all.filter((row) => row.period === period).map(sideRow),
    framework: {
      id,
      version,
      title,
      publisher,
      sha256,
      weights: options.weights?.set ?? null,
      minimumCoverage: options.minimumCoverage,
    },
    ranking,
    order: ranking.order,
    measures: framework.measures ?? 'risk',
    universe: { partial: universe.partial, reason: universe.reason },
    isWhole: options.unit === null,
    notes: options.unit === null ? [] : ['A stored result holds one unit only.'],
  };
}

function sideRow(row: ResultRow | UnrankedRow): SideRow {
  const { id, name, kind, attributes } = row.unit;
  return {
    unit: { id, name, kind },
    rank: row.rank,
    among: row.among,
    score: row.score,
    reason: 'reason' in row ? row.reason : null,
    published: row.published,
    communities: Object.hasOwn(attributes, COMMUNITIES) ? (attributes[COMMUNITIES] as string) : null,
    values: Object.fromEntries(Object.entries(row.values).map(([indicator, { raw }]) => [indicator, raw])),
  };
}

function ranksNobody(id: string): AtriskError {
  return new AtriskError('usage', `${id} ranks nobody, so that there are no ranks to compare.`, {
    exitCode: EXIT.usage,
    hint: 'Compare by a framework that ranks: atrisk frameworks list.',
  });
}
