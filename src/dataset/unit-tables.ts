import type { CodeSystem } from '../types.ts';
import type { ResolveOptions, Resolution } from '../units/resolve.ts';

/** The tables of countries, as far as reading data needs them. */
export interface UnitTables {
  resolve: (text: string, options?: ResolveOptions) => Resolution;
  columnSystem: (codes: Iterable<string>, names?: Iterable<string>) => CodeSystem | null;
  existedIn: (id: string, year: number) => boolean;
  suggest: (text: string) => string[];
}

/** Loads the tables of countries: only where something must be resolved, for they take time. */
export async function loadUnitTables(): Promise<UnitTables> {
  const [{ resolveUnit }, { columnSystem }, { existedIn }, { suggestUnits }] = await Promise.all([
    import('../units/resolve.ts'),
    import('../units/column.ts'),
    import('../units/states.ts'),
    import('../units/suggest.ts'),
  ]);
  return { resolve: resolveUnit, columnSystem, existedIn, suggest: suggestUnits };
}
