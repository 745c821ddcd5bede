import { UNDATED } from '../../../src/dataset/period.ts';
import { openDefinition } from '../../../src/dataset/open-definition.ts';
import type { RawInput } from '../../../src/dataset/raw-input.ts';
import type { ReadOptions, SourceShelf } from '../../../src/dataset/read-options.ts';
import { readTables, toDataset } from '../../../src/dataset/read.ts';
import { renderTidyCsv } from '../../../src/report/tidy-csv.ts';
import type { Dataset, Definition, SourceProfile } from '../../../src/types.ts';
import { shippedProfiles } from './profile.ts';

/** A shelf with these profiles. */
export function shelfOf(outlines: readonly SourceProfile[]): SourceShelf {
  return { outlines, load: (id) => outlines.find((profile) => profile.id === id) as SourceProfile };
}

const shipped = shelfOf(shippedProfiles());

/** Inputs read through the shipped profiles, or those given: every series, or the indicators of a definition. */
export async function gathered(
  inputs: readonly RawInput[],
  given: { options?: ReadOptions; shelf?: SourceShelf; definition?: Definition } = {},
): Promise<Dataset> {
  const tables = await readTables(inputs, { options: given.options ?? {}, shelf: given.shelf ?? shipped });
  return toDataset(tables, given.definition ?? openDefinition(tables), { map: {} });
}

/** A dataset as tidy CSV, with the cells or without. */
export function tidy(dataset: Dataset, cells = false): string {
  const isDated = dataset.unitPeriods.some(({ period }) => period !== UNDATED);
  return [...renderTidyCsv(dataset, { period: null, isDated, cells })].join('');
}

/** What was said of skipped, mended and left-out rows, columns and units. */
export function remarks({ findings }: Dataset): string[] {
  return findings.filter(({ severity }) => severity === 'info').map(({ message }) => message);
}

/** The errors and warnings, as `code: message`. */
export function troubles({ findings }: Dataset): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`);
}
