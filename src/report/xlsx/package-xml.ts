import { sanitise } from '../sanitise.ts';
import { xmlText } from './escape.ts';
import { sheetXml } from './sheet-xml.ts';
import { STYLES_XML } from './styles-xml.ts';
import type { Sheet } from './types.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook: name and text. Their order is that of the archive. No date is in any of them. */
export function partsOf(sheets: readonly Sheet[], title: string | undefined): [name: string, xml: string][] {
  const shown = sheets.findIndex(({ hidden }) => hidden !== true);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length, title !== undefined)],
    ['_rels/.rels', rootLinks(title !== undefined)],
    ['xl/workbook.xml', workbookXml(sheets, shown)],
    ['xl/_rels/workbook.xml.rels', workbookLinks(sheets.length)],
    ['xl/styles.xml', STYLES_XML],
    ...sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === shown)]),
  ];
  if (title !== undefined) parts.push(['docProps/core.xml', coreXml(title)]);
  return parts.map(([name, xml]) => [name, HEAD + xml]);
}

function contentTypes(sheets: number, hasTitle: boolean): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const core = override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    override('xl/styles.xml', `${CONTENT}.styles+xml`),
    ...numbers(sheets).map((number) => override(`xl/worksheets/sheet${number}.xml`, `${CONTENT}.worksheet+xml`)),
    ...(hasTitle ? [core] : []),
    '</Types>',
  ].join('');
}

function rootLinks(hasTitle: boolean): string {
  const core = link('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml');
  return links([link('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'), ...(hasTitle ? [core] : [])]);
}

function workbookLinks(sheets: number): string {
  return links([
    ...numbers(sheets).map((number) => link(`rId${number}`, `${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`)),
    link(`rId${sheets + 1}`, `${OFFICE}/styles`, 'styles.xml'),
  ]);
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function links(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[], shown: number): string {
  const each = sheets.map(({ name, hidden }, at) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const view = `<bookViews><workbookView activeTab="${shown}" firstSheet="${shown}"/></bookViews>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${view}<sheets>${each.join('')}</sheets></workbook>`;
}

function coreXml(title: string): string {
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${names}><dc:title>${xmlText(sanitise(title))}</dc:title></cp:coreProperties>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
