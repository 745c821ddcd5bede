import { assertUsable } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import { buildPanels, type Panel } from '../engine/panel.ts';
import { scoresKind } from '../engine/score-panel.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { periodNumber } from '../framework/period-number.ts';
import { asKnown } from '../robustness/backtest/as-known.ts';
import type { Ranking, TestSpan } from '../robustness/backtest/cases.ts';
import { lateValues } from '../robustness/backtest/late-values.ts';
import { lagsUnknown, methodLooksAhead, trainedLater } from '../robustness/backtest/look-ahead.ts';
import { panelRanking } from '../robustness/backtest/panel-ranking.ts';
import { latestIssue } from '../robustness/backtest/published-by.ts';
import type { Dataset, Finding, Framework, LookAhead, UnitKind } from '../types.ts';
import type { RankedOptions } from './backtest-options.ts';
import { keyColumns } from './column-data.ts';
import type { Io } from './io.ts';
import { assertUnits, datasetOf } from './pipeline.ts';
import { severalKinds } from './rankings.ts';

/** Data read through a framework, as they may be used for grading. */
export interface GradedData {
  framework: Framework;
  dataset: Dataset;
  /** As it was known where that was asked for, else as it is. */
  panel: Panel;
  /** Months after the end of its period at which a ranking is made. */
  issued: number;
  lookAhead: readonly LookAhead[];
}

/** What grading by a framework has to know of the command line. */
export type GradingOptions = Pick<
  RankedOptions,
  'lead' | 'issued' | 'asKnown' | 'allowLaterInformation' | 'kind' | 'minCoverage' | 'from' | 'until'
> &
  Parameters<typeof keyColumns>[1];

/**
 * Reads data through a framework and looks for later information in them and in the method.
 *
 * @throws AtriskError `backtest.look-ahead` where there is any, unless it was allowed
 */
export async function gradedData(
  tables: readonly Table[],
  framework: Framework,
  options: GradingOptions,
  io: Io,
): Promise<GradedData> {
  const { definition } = framework;
  if (definition.ranking === 'none') {
    throw new AtriskError('usage', `${definition.id} ranks nobody, so that there is no ranking to grade.`, {
      exitCode: EXIT.usage,
    });
  }
  const map = { ...options.map, ...keyColumns(tables, options) };
  const dataset = await datasetOf(tables, definition, { ...options, map }, io);
  assertUsable(dataset);
  assertUnits(dataset);
  const issued = options.issued ?? latestIssue(options.lead, definition.period);
  const whole = panelOf(framework, dataset, options.kind);
  const panel = options.asKnown === true ? asKnown(whole, definition, issued) : whole;
  const lookAhead = [
    ...methodLooksAhead(framework),
    ...(options.asKnown === true ? [] : lateValues(panel, definition, issued, spanOf(panel, framework, options))),
    ...lagsUnknown(definition),
    ...trainedLater(definition, spanOf(panel, framework, options), options),
  ];
  if (options.allowLaterInformation !== true) refuseLookAhead(lookAhead);
  return { framework, dataset, panel, issued, lookAhead };
}

/** The ranking that the framework gives. */
export function frameworkRanking(
  { framework, panel }: GradedData,
  { minCoverage: minimumCoverage, lead, window: length }: Pick<RankedOptions, 'minCoverage' | 'lead' | 'window'>,
): Ranking {
  const window = { lead, length };
  return panelRanking(framework, panel, minimumCoverage ?? framework.definition.minimumCoverage, window);
}

/** Which periods are graded: those asked for, else all of the panel. */
function spanOf(
  { slices }: Pick<Panel, 'slices'>,
  { definition }: Framework,
  { from, until }: Pick<GradingOptions, 'from' | 'until'>,
): TestSpan {
  const number = (text: string): number => periodNumber(text, definition.period) ?? Number.NaN;
  const times = slices.map(({ period }) => number(period));
  return {
    from: from === undefined ? Math.min(...times) : number(from),
    until: until === undefined ? Math.max(...times) : number(until),
  };
}

function panelOf(framework: Framework, dataset: Dataset, kind: UnitKind | undefined): Panel {
  const all = buildPanels(dataset, framework.plan.indicators);
  const panels = all.filter(
    (panel) => (kind === undefined || panel.kind === kind) && scoresKind(framework.definition, panel.kind),
  );
  const [panel, other] = panels;
  if (panel === undefined) {
    throw new AtriskError('usage', 'The data have no unit of the kind that is graded.', {
      exitCode: EXIT.usage,
      hint: `They have ${all.map((one) => one.kind).join(', ')}.`,
    });
  }
  if (other === undefined) return panel;
  throw severalKinds(panels.map((one) => one.kind));
}

function refuseLookAhead(found: readonly LookAhead[]): void {
  const later = found.filter(({ kind }) => kind === 'later');
  if (later.length === 0) return;
  const findings = later.map(
    ({ message, hint }): Finding => ({
      code: 'backtest.look-ahead',
      severity: 'error',
      message,
      ...(hint === null ? {} : { hint }),
    }),
  );
  throw new AtriskError('backtest.look-ahead', 'The ranking uses later information, so that it is not graded.', {
    exitCode: EXIT.usage,
    findings,
    hint: '--allow-later-information grades it all the same, and says so in the headline.',
  });
}
