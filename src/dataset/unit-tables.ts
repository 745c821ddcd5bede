import { columnSystem } from '../units/column.ts';
import { resolveUnit } from '../units/resolve.ts';
import { existedIn } from '../units/states.ts';
import { suggestUnits } from '../units/suggest.ts';

/**
 * The tables of countries, as far as reading data needs them. They take time to load, so that this module is imported
 * only where something must be looked up.
 */
export const UNIT_TABLES = { resolve: resolveUnit, columnSystem, existedIn, suggest: suggestUnits };

export type UnitTables = typeof UNIT_TABLES;
