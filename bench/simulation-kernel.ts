/** What bench/simulation.mjs times and checks of the rooms themselves, in one process. */
import { run } from '../src/engine/run.ts';
import { buildPanels } from '../src/engine/panel.ts';
import { scorePanel } from '../src/engine/score-panel.ts';
import { DEFAULT_UNCERTAINTY } from '../src/framework/uncertainty.ts';
import { simulate } from '../src/robustness/simulate.ts';
import { designOf } from '../src/robustness/sobol-rows.ts';
import { type Trial, trialOf } from '../src/robustness/trial.ts';
import { sobolIndices } from '../src/stats/sobol-indices.ts';
import type { Dataset, Framework } from '../src/types.ts';

/** The largest error of any index of the Ishigami function (a = 7, b = 0.1) with so many points. */
export function ishigamiError(count: number, seed: number): number {
  const design = designOf(3, seed);
  const [a, b] = [new Float64Array(3), new Float64Array(3)];
  const rows = Array.from({ length: count }, (_, row) => {
    design(row, a, b);
    const mixed = [0, 1, 2].map((factor) =>
      ishigami([...a].map((own, at) => (at === factor ? (b[at] as number) : own))),
    );
    return [ishigami([...a]), ishigami([...b]), ...mixed];
  });
  const indices = sobolIndices({ values: Float64Array.from(rows.flat()), factors: 3 }) ?? [];
  return Math.max(...indices.flatMap(({ first, total }, at) => [apart(first, FIRST[at]), apart(total, TOTAL[at])]));
}

function apart(value: number, exact: number | undefined): number {
  return Math.abs(value - (exact ?? Number.NaN));
}

function ishigami(point: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = point.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

// Saltelli, Chan and Scott, Sensitivity Analysis, 2000.
const V1 = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2;
const V13 = (8 * 0.01 * Math.PI ** 8) / 225;
const V = V1 + 49 / 8 + V13;
const FIRST = [V1 / V, 49 / 8 / V, 0];
const TOTAL = [(V1 + V13) / V, 49 / 8 / V, V13 / V];

/** The trial of the latest period of a dataset. */
export function trial(framework: Framework, dataset: Dataset): Trial {
  const [panel] = buildPanels(dataset, framework.plan.indicators);
  if (panel === undefined) throw new Error('The dataset is empty.');
  const scored = scorePanel(framework, panel, 0);
  return trialOf(
    framework,
    framework.definition.uncertainty ?? DEFAULT_UNCERTAINTY,
    scored,
    panel.slices.at(-1)?.period ?? '',
  );
}

/** Milliseconds for so many draws. */
export function drawMilliseconds(made: Trial, draws: number): number {
  const before = performance.now();
  simulate(made, { seed: 1, from: 0, to: draws, pairs: [] });
  return performance.now() - before;
}

/** Milliseconds of one scoring pass: the plan once over the columns, the mean of many passes. */
export function passMilliseconds({ framework, data, slices }: Trial, passes: number): number {
  const before = performance.now();
  for (let pass = 0; pass < passes; pass += 1) run(framework.plan, data[0]?.raw ?? [], slices);
  return (performance.now() - before) / passes;
}
