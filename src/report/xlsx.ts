import { withListSheet } from './xlsx/choice-lists.ts';
import { checkSheets } from './xlsx/limits.ts';
import { partsOf } from './xlsx/package-xml.ts';
import { loadZip } from './xlsx/packages.ts';
import type { Workbook } from './xlsx/types.ts';

export type { Column, Sheet, Workbook } from './xlsx/types.ts';

/**
 * A workbook (.xlsx) with a header above every sheet that is bold, stays in view and cannot be changed by mistake.
 * Texts are texts, whatever they look like, and the same workbook gives the same bytes anywhere and at any time.
 *
 * @throws AtriskError `output.unwritable` where it would be beyond the limits of Excel; `usage` where the package that
 *   packs it is not installed
 */
export async function workbookBytes({ sheets, title }: Workbook): Promise<Uint8Array> {
  const all = withListSheet(sheets);
  checkSheets(all);
  const zipSync = await loadZip();
  const encoder = new TextEncoder();
  const files = partsOf(all, title).map(([name, xml]) => [name, encoder.encode(xml)] as const);
  // An archive holds times without a zone: noon of a day in the zone of this machine is the same everywhere.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2000, 0, 1, 12) });
}
