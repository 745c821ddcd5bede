import { indicatorCoverage } from '../dataset/gather-coverage.ts';
import { openDefinition } from '../dataset/open-definition.ts';
import { toDataset } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import type { SourceCheck } from '../types.ts';
import type { ReadingOptions } from './reading-options.ts';

/** Reads each table by itself, with every series in it, and says what was found. */
export async function checkSources(tables: readonly Table[], { units }: ReadingOptions): Promise<SourceCheck[]> {
  const checks: SourceCheck[] = [];
  for (const table of tables) {
    const definition = openDefinition([table]);
    const dataset = await toDataset([table], definition, { map: {}, mustBeCountries: units === 'countries' });
    const { profile, layout } = table.rules;
    checks.push({
      file: table.name,
      source: profile?.id ?? null,
      layout: layout?.id ?? null,
      units: dataset.units.length,
      series: indicatorCoverage(dataset, null, definition.period),
      findings: dataset.findings.map((finding) => ({ ...finding, file: table.name })),
    });
  }
  return checks;
}
