import { checkSheet, type CheckOptions } from '../../../src/dataset/coding/check-sheet.ts';
import { BLANK_ROW } from '../../../src/dataset/coding/columns.ts';
import type { Definition, Finding } from '../../../src/types.ts';
import type { SheetCells, SheetRow } from '../../../src/types/coding.ts';
import { definitionOf, indicatorOf } from '../../fixtures/definition.ts';

/** A made-up index: a coded scale, a coded range with reasons, and an indicator that nobody codes. */
export const CODED: Definition = definitionOf({
  indicators: [
    indicatorOf({
      id: 'stage',
      name: 'Stage of conflict',
      aliases: ['Conflict stage'],
      coded: true,
      scale: [
        { value: 0, label: 'none' },
        { value: 1, label: 'latent' },
        { value: 2, label: 'open' },
      ],
    }),
    indicatorOf({
      id: 'class',
      name: 'Risk class',
      coded: true,
      range: [0, 7],
      missing: {
        rule: 'zero',
        options: {},
        reason: 'no data',
        reasons: ['not classified: small', 'not classified: high income'],
        note: null,
      },
    }),
    indicatorOf({ id: 'income', name: 'Income per head' }),
  ],
});

/** A finished row of the unit Aland, unchanged since the last period, but for what the test needs. */
export function row(given: Partial<SheetRow> = {}): SheetRow {
  return {
    ...BLANK_ROW,
    unit: 'AA',
    name: 'Aland',
    period: '2022',
    indicator: 'stage',
    last_period: '2021',
    last_code: '1',
    new_code: '1',
    coder: 'Ada',
    file: 'input-1',
    line: 2,
    ...given,
  };
}

/** A row as `newSheet` makes it, as if it had been read from a line. */
export function readAs(cells: SheetCells, line: number): SheetRow {
  return { ...cells, file: 'input-1', line };
}

/** What is found in the rows, as `code column` in canonical order. */
export function found(rows: readonly SheetRow[], options: CheckOptions = {}): string[] {
  return checkSheet(rows, CODED, options).map(({ code, column }) => `${code} ${column ?? ''}`.trim());
}

/** The one finding in the rows. */
export function only(rows: readonly SheetRow[], options: CheckOptions = {}): Finding {
  const findings = checkSheet(rows, CODED, options);
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) throw new Error(`not one finding: ${JSON.stringify(findings)}`);
  return finding;
}
