import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { loadFramework } from '../../src/framework/load.ts';
import type { Dataset, Framework, UnitKind } from '../../src/types.ts';
import { dataset } from './dataset.ts';

const root = new URL('../../', import.meta.url);

/** The path of a file of the project. */
export function projectPath(name: string): string {
  return fileURLToPath(new URL(name, root));
}

/** The text of a file of the project. */
export function projectText(name: string): string {
  return readFileSync(projectPath(name), 'utf8');
}

/** The names of the shipped frameworks. */
export function shippedNames(): string[] {
  return readdirSync(projectPath('frameworks'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

const loaded = new Map<string, Framework>();

/** A shipped framework, loaded from its YAML. */
export function shipped(name: string): Framework {
  const base = (id: string) => ({ text: projectText(`frameworks/${id}.yaml`), name: `${id}.yaml` });
  const known = loaded.get(name) ?? loadFramework(projectText(`frameworks/${name}.yaml`), `${name}.yaml`, base);
  loaded.set(name, known);
  return known;
}

/** The rows of a CSV of the project, every cell as written. */
export function csvRows(name: string): Record<string, string>[] {
  return parse(projectText(name), { columns: true, bom: true });
}

/** Cells of named columns as numbers; an empty cell is missing. */
function numbersOf(row: Record<string, string>, columns: readonly string[]): Record<string, number | null> {
  return Object.fromEntries(columns.map((column) => [column, row[column] === '' ? null : Number(row[column])]));
}

/** The shipped figures of Peoples under Threat, read without the project's own reader. */
export function putDataset(): Dataset {
  const rows = csvRows('data/peoples-under-threat.csv');
  return dataset(
    rows.map((row) => ({
      unit: row['iso3'] as string,
      name: row['country'] as string,
      period: row['year'] as string,
      values: numbersOf(row, [...'ABCDEFGHIJ']),
      published: { rank: row['rank'] || null, score: row['total'] || null },
    })),
    { declaredPartial: true },
  );
}

/** The made-up panel, read without the project's own reader. */
export function panelDataset(): Dataset {
  const rows = csvRows('data/made-up-panel.csv');
  const indicators = Object.keys(rows[0] ?? {}).filter((column) => column.startsWith('ex_'));
  return dataset(
    rows.map((row) => ({
      unit: row['unit'] as string,
      name: row['name'] as string,
      period: row['year'] as string,
      kind: row['kind'] as UnitKind,
      ...(row['parent'] === '' ? {} : { parent: row['parent'] as string }),
      values: numbersOf(row, indicators),
    })),
  );
}
