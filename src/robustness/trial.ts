import type { Panel, PanelRow, Slice } from '../engine/panel.ts';
import { type ScoredPanel, universeOnly } from '../engine/score-panel.ts';
import type { Framework, Variation } from '../types.ts';

/** Indicator columns of one complete set of data. */
export interface DataSet {
  raw: readonly Float64Array[];
  observed: readonly Float64Array[];
}

/** What a simulation is made of: plain data, so that it can be handed to a worker. */
export interface Trial {
  framework: Framework;
  variations: readonly Variation[];
  rows: readonly PanelRow[];
  slices: readonly Slice[];
  /** The data as supplied, and after it the sets of a `draw` column, if there are any. */
  data: readonly DataSet[];
  /** Per row, 1 where its values may be taken for others; null where all may. */
  mayFit: Uint8Array | null;
  period: string;
  /** The rows that are ranked in this period. */
  ranked: Int32Array;
}

/** The trial of one period of a panel that was scored. */
export function trialOf(
  framework: Framework,
  variations: readonly Variation[],
  { panel, reasons }: Pick<ScoredPanel, 'panel' | 'reasons'>,
  period: string,
  draws: readonly Panel[] = [],
): Trial {
  const slice = panel.slices.find((one) => one.period === period) ?? { period, start: 0, end: 0 };
  const ranked: number[] = [];
  for (let row = slice.start; row < slice.end; row += 1) if (reasons[row] === null) ranked.push(row);
  const inside = universeOnly(framework.definition, panel);
  return {
    framework,
    variations,
    rows: panel.rows,
    slices: panel.slices,
    data: [panel, ...draws.map((draw) => aligned(draw, panel))].map(({ raw, observed }) => ({ raw, observed })),
    mayFit: inside === undefined ? null : Uint8Array.from(panel.rows, (_, row) => (inside(row) ? 1 : 0)),
    period,
    ranked: Int32Array.from(ranked),
  };
}

/** The data with the cells of a draw in place of their own; a cell that the draw does not have stays as it is. */
function aligned(draw: Panel, { rows, raw, observed }: Panel): DataSet {
  const key = ({ unit, unitPeriod }: PanelRow) => `${unitPeriod.period}\n${unit.id}`;
  const positions = new Map(draw.rows.map((row, position) => [key(row), position]));
  const places = rows.map((row) => positions.get(key(row)) ?? -1);
  const replaced = (own: readonly Float64Array[], drawn: readonly Float64Array[]) =>
    own.map((column, at) =>
      column.map((value, row) => {
        const place = places[row] as number;
        const isDrawn = place >= 0 && draw.cell(at, place) !== undefined;
        return isDrawn ? ((drawn[at] as Float64Array)[place] as number) : value;
      }),
    );
  return { raw: replaced(raw, draw.raw), observed: replaced(observed, draw.observed) };
}
