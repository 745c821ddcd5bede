import { fault } from '../fault.ts';
import type { Archive } from './archive.ts';
import { damaged } from './damaged.ts';
import type { Packages } from './packages.ts';
import { isOn, prefixed, readXml } from './xml.ts';

/** A sheet of cells and where it is kept. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

/** What a workbook consists of, as far as tables go. Macros, pictures, comments and links are never looked at. */
export interface Parts {
  sheets: SheetPart[];
  /** Null where the workbook has none. */
  sharedStrings: string | null;
  styles: string | null;
  /** Whether days are counted from 1904, as programs for the Macintosh did. */
  from1904: boolean;
}

interface Link {
  /** The last word of its type: `worksheet`. */
  type: string;
  target: string;
}

/**
 * Finds the parts by the links between them: their names and places are up to each program.
 *
 * @throws AtriskError `file.binary` where the archive is no workbook of this kind, `file.syntax` where a part is missing
 */
export function findParts(archive: Archive, packages: Packages): Parts {
  const workbook = workbookPart(archive, packages);
  const links = linksOf(workbook, archive, packages);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(archive.read(workbook), workbook, packages, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isOn(attributes['date1904']);
      if (name !== 'sheet') return;
      const title = attributes['name'] ?? '';
      const link = links.get(prefixed(attributes, 'id') ?? '');
      if (link === undefined) throw damaged(`its sheet ${JSON.stringify(title)} is missing`);
      // A sheet that is one chart, or holds macros, has no cells.
      if (link.type !== 'worksheet') return;
      sheets.push({ name: title, hidden: (attributes['state'] ?? 'visible') !== 'visible', part: link.target });
    },
  });
  refuseSharedParts(sheets);
  return { sheets, sharedStrings: targetOf('sharedStrings', links), styles: targetOf('styles', links), from1904 };
}

function workbookPart(archive: Archive, packages: Packages): string {
  const links = archive.has('_rels/.rels') ? linksOf('', archive, packages) : new Map<string, Link>();
  const target = targetOf('officeDocument', links);
  if (target !== null && /(^|\/)workbook[^/]*\.xml$/i.test(target)) return target;
  throw fault('file.binary', `The file is ${kindOf(archive, target)}, not a workbook in the format .xlsx.`, {
    hint: 'Open it in a spreadsheet program and save the sheet as .xlsx or as "CSV UTF-8".',
  });
}

function kindOf(archive: Archive, document: string | null): string {
  if (document?.endsWith('.bin') === true) return 'a binary workbook (.xlsb)';
  if (document !== null) return 'a document of another kind';
  return archive.has('mimetype') && archive.has('content.xml') ? 'an OpenDocument file (.ods)' : 'a zip archive';
}

/** Two sheets with one part would have it read twice: no program writes that, and it makes a small file a large one. */
function refuseSharedParts(sheets: readonly SheetPart[]): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    const key = part.toLowerCase();
    if (seen.has(key)) throw damaged(`its sheet ${JSON.stringify(name)} is another one again`);
    seen.add(key);
  }
}

function targetOf(type: string, links: ReadonlyMap<string, Link>): string | null {
  for (const link of links.values()) if (link.type === type) return link.target;
  return null;
}

/** The links of a part, by their id; those of the whole archive for ''. */
function linksOf(part: string, archive: Archive, packages: Packages): Map<string, Link> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const links = new Map<string, Link>();
  readXml(archive.read(file), file, packages, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      links.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return links;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
