import type { Imputation } from '../types.ts';
import { fillMissing } from './cells.ts';
import { observationsAround } from './series.ts';

/** Carries the unit's last earlier value over, whatever its age, and before the first one takes the first. */
export const constant: Imputation = {
  name: 'constant',
  summary: "carries over the unit's last earlier value whatever its age, or else its first",
  formula:
    'y[t] = x[s], the latest s < t with an observed x, or else the first s > t  (Becker et al. 2022, COINr, JOSS 7(78), 4567: impute_panel, constant)',
  options: {},
  status: 'imputed',
  looks: 'ahead',
  keepsScale: true,
  peers: 'none',
  fill: (column, context) => {
    const around = observationsAround(column, context);
    return fillMissing(column, (row) => {
      const { before, after } = around(row);
      return (before ?? after)?.value ?? Number.NaN;
    });
  },
  rule: () => "filled with the unit's last earlier value whatever its age, or else its first",
};
