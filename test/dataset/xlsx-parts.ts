import { strToU8, type Zippable, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type PartTexts = Record<string, string | Uint8Array>;

/** The parts of a workbook with one sheet, laid out as Excel does; any of them may be replaced. */
export function parts(sheetData: string, others: PartTexts = {}): PartTexts {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': links(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook('<sheet name="Data" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': links(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"/>`,
    'xl/worksheets/sheet1.xml': sheet(sheetData),
    ...others,
  };
}

/** Packs parts; with level 0 they lie in the archive as they are. */
export function packed(texts: PartTexts, level: 0 | 6 = 6): Uint8Array {
  const files = Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  return zipSync(Object.fromEntries(files) as Zippable, { level });
}

export function sheet(sheetData: string): string {
  return `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`;
}

export function workbook(sheets: string, properties = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${sheets}</sheets></workbook>`;
}

export function links(...all: [id: string, type: string, target: string][]): string {
  const each = all.map(([id, type, to]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${to}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

/** Styles with these formats, numbered from 1; style 0 is general. */
export function styles(...codes: string[]): string {
  const escaped = codes.map((code) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
  const formats = escaped.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const cells = codes.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

/** Changes the fields of an entry in the directory of an archive. */
export function withDirectory(bytes: Uint8Array, name: string, change: (entry: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy.buffer).lastIndexOf(name) - 46;
  change(new DataView(copy.buffer, at, 46));
  return copy;
}
