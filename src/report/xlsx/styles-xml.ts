/** Styles of cells, by their place in the table below. Cells of the body may be changed, those of the header not. */
export const STYLE = { header: 1, body: 2, wrapped: 3, quoted: 4, quotedWrapped: 5, quotedHeader: 6 } as const;

const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

function bodyStyle(alignment: string, more = ''): string {
  const flags = 'applyAlignment="1" applyProtection="1"';
  return `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" ${flags}${more}>${alignment}<protection locked="0"/></xf>`;
}

function headerStyle(more = ''): string {
  const flags = 'applyFont="1" applyFill="1" applyAlignment="1"';
  return `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" ${flags}${more}>${WRAPPED}</xf>`;
}

/** Shows an apostrophe before the text where it is edited: so a text like `=1` stays one. */
const QUOTED = ' quotePrefix="1"';

export const STYLES_XML = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  headerStyle(),
  bodyStyle(TOP),
  bodyStyle(WRAPPED),
  bodyStyle(TOP, QUOTED),
  bodyStyle(WRAPPED, QUOTED),
  headerStyle(QUOTED),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
