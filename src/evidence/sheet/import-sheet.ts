import { matchKey } from '../../framework/match.ts';
import type {
  Consent,
  Direction,
  Finding,
  Ledger,
  LedgerAssessment,
  LedgerCoding,
  LedgerItem,
  LedgerSource,
  SourceKind,
  Strength,
  Voice,
} from '../../types.ts';
import type { Context } from '../context.ts';
import { faultAt } from '../load.ts';
import type { LedgerTable } from '../read-table.ts';
import { RECORDS } from '../schema.ts';
import { agreeFaults } from './agree-faults.ts';
import { CHOICES } from './choices.ts';
import { BLANK, FILLED, NO_INFORMATION, SHEET_COLUMNS, type SheetColumn, type SheetRow } from './columns.ts';
import { itemOf, type Minted } from './mint-item.ts';
import { dayOf, isClaim, purposesIn, type ReadRow, rowFaults } from './read-claim.ts';

/** What a sheet came to: the ledger of last time with what the sheet says; and what is wrong with the sheet. */
export interface ImportedSheet {
  ledger: Ledger;
  findings: readonly Finding[];
  /** Rows that said something. */
  rows: number;
}

/**
 * Reads a sheet of claims into the ledger of last time. Rows with nothing in them are passed over; what the sheet does
 * not mention stays as it was.
 *
 * @param context that of the last ledger, or of an empty one
 * @param asOf the day of rows that name none
 */
export function importSheet(table: LedgerTable, context: Context, asOf: string | null): ImportedSheet {
  const { rows, findings: columns } = rowsOf(table, asOf);
  if (columns.length > 0) return { ledger: context.ledger, findings: columns, rows: 0 };
  const said = rows.filter(({ cells }) => FILLED.some((column) => cells[column] !== ''));
  const findings = [
    ...said.flatMap((row) => rowFaults(row, context)),
    ...sourceFaults(said, context),
    ...agreeFaults(said, context),
  ];
  if (findings.length > 0) return { ledger: context.ledger, findings, rows: said.length };
  return { ledger: merged(said, context), findings, rows: said.length };
}

function rowsOf(table: LedgerTable, asOf: string | null): { rows: ReadRow[]; findings: Finding[] } {
  const keys = table.header.map(matchKey);
  const positions = new Map(SHEET_COLUMNS.map((column) => [column, keys.indexOf(matchKey(column))]));
  const needed: readonly SheetColumn[] = ['indicator', 'source code', 'direction', 'own words'];
  const at = { file: table.file, line: table.headerLine, lines: {} };
  const findings = needed
    .filter((column) => (positions.get(column) ?? -1) < 0)
    .map((column) =>
      faultAt(
        'header.missing',
        at,
        '',
        `The sheet has no column "${column}".`,
        '`atrisk ledger new` writes a sheet with it.',
      ),
    );
  const cellsOf = (cells: readonly string[]): SheetRow => ({
    ...BLANK,
    ...Object.fromEntries([...positions].map(([column, position]) => [column, cleaned(column, cells[position] ?? '')])),
  });
  const rows = table.rows.map(({ cells, line }) => {
    const read = cellsOf(cells);
    return { file: table.file, line, cells: { ...read, 'assessed on': read['assessed on'] || (asOf ?? '') } };
  });
  return { rows, findings };
}

/** Words of closed lists are compared without regard to case; the apostrophe before a formula is none of the text. */
function cleaned(column: SheetColumn, text: string): string {
  const bare = text.trim().replace(/^'(?=[=+\-@])/, '');
  return column in CHOICES ? bare.toLowerCase() : bare.normalize('NFC');
}

/** One code is one source: it is of one kind and one voice, here and last time. */
function sourceFaults(rows: readonly ReadRow[], { sources }: Context): Finding[] {
  const first = new Map<string, { kind: string; voice: string }>();
  for (const [id, { kind, voice }] of sources) first.set(id, { kind, voice });
  return rows
    .filter(({ cells }) => isClaim(cells))
    .flatMap(({ cells, file, line }) => {
      const own = { kind: cells['source kind'], voice: cells.voice };
      const known = first.get(cells['source code']);
      first.set(cells['source code'], { kind: known?.kind || own.kind, voice: known?.voice || own.voice });
      return (['kind', 'voice'] as const).flatMap((part) => {
        const differs = known !== undefined && own[part] !== '' && known[part] !== '' && own[part] !== known[part];
        const column = part === 'kind' ? 'source kind' : 'voice';
        return differs
          ? [
              faultAt(
                'ledger.sheet',
                { file, line, lines: {} },
                column,
                `"${cells['source code']}" is of the ${column} "${known[part]}" elsewhere, and "${own[part]}" here.`,
                'Correct one of them, or use another code.',
              ),
            ]
          : [];
      });
    });
}

function merged(rows: readonly ReadRow[], context: Context): Ledger {
  const { ledger } = context;
  const claims = rows.filter(({ cells }) => isClaim(cells));
  const sources = new Map(ledger.sources.map((source) => [source.id, source]));
  for (const row of claims) {
    const id = row.cells['source code'];
    if (!context.sources.has(id)) sources.set(id, sourceOf(row, sources.get(id)));
  }
  const minted: Minted = { items: new Map(ledger.items.map((item) => [item.id, item])), byClaim: new Map() };
  const codings = new Map(ledger.codings.map((coding) => [codingKey(coding), coding]));
  for (const row of claims) {
    const item = itemOf(row, sources.get(row.cells['source code']) as LedgerSource, minted);
    const coding = codingOf(row, item, context);
    const known = codings.get(codingKey(coding));
    if (known === undefined || !isSame(known, coding)) codings.set(codingKey(coding), { ...known, ...coding });
  }
  const stated = rows.flatMap((row) => assessmentOf(row, context));
  const isRestated = (one: LedgerAssessment): boolean =>
    stated.some((other) => assessmentKey(one) === assessmentKey(other));
  return {
    ...ledger,
    sources: [...sources.values()],
    items: [...minted.items.values()],
    codings: [...codings.values()],
    assessments: [...ledger.assessments.filter((one) => !isRestated(one)), ...stated],
  };
}

/** A source that is new: what its rows say of it, and no more consent than they give together. */
function sourceOf({ cells, file, line }: ReadRow, known: LedgerSource | undefined): LedgerSource {
  const base = known ?? { ...RECORDS.sources.parse({ id: cells['source code'] }), at: { file, line, lines: {} } };
  const consent = consentWith(base.consent, purposesIn(cells['may be used for']));
  return {
    ...base,
    kind: (cells['source kind'] || base.kind) as SourceKind,
    voice: (cells.voice || base.voice) as Voice,
    sensitivity: consent.status === 'not-needed' ? 'public' : base.sensitivity,
    consent,
  };
}

function consentWith(consent: Consent, said: ReturnType<typeof purposesIn>): Consent {
  if (said === null) return consent;
  if (said === 'not-needed') return { ...consent, status: 'not-needed', purposes: [] };
  return { ...consent, status: 'given', purposes: [...new Set([...consent.purposes, ...said])] };
}

function codingOf({ cells, file, line, ...row }: ReadRow, item: LedgerItem, { targets }: Context): LedgerCoding {
  const isIndicator = targets.has(cells.indicator);
  return {
    ...RECORDS.codings.parse({ item: item.id, direction: cells.direction }),
    factor: isIndicator ? null : cells.indicator,
    indicator: isIndicator ? cells.indicator : null,
    direction: cells.direction as Direction,
    strength: (cells.strength || 'moderate') as Strength,
    coder: cells.coder || null,
    codedAt: dayOf({ cells, file, line, ...row }),
    rationale: cells.rationale || null,
    at: { file, line, lines: {} },
  };
}

function codingKey({ item, indicator, factor, coder }: LedgerCoding): string {
  return JSON.stringify([item, indicator ?? factor, coder]);
}

/** A coding that says the same as before keeps its day: it was not made anew. */
function isSame(known: LedgerCoding, coding: LedgerCoding): boolean {
  return (
    known.direction === coding.direction && known.strength === coding.strength && known.rationale === coding.rationale
  );
}

/** The level of a factor, or that nothing was found on an indicator. */
function assessmentOf(row: ReadRow, { targets }: Context): LedgerAssessment[] {
  const { cells, file, line } = row;
  const none = cells.direction === NO_INFORMATION;
  if (!none && cells.level === '') return [];
  const confidence = cells.evidence === '' ? null : { evidence: cells.evidence, agreement: cells.agreement };
  const checked = RECORDS.assessments.parse({
    unit: cells.unit,
    asOf: dayOf(row),
    ...(none
      ? { indicator: cells.indicator, finding: 'no-information' }
      : { factor: cells.indicator, level: cells.level, confidence }),
    rationale: cells.rationale || null,
    author: cells.coder || null,
  });
  return [
    { ...checked, indicator: targets.has(cells.indicator) ? cells.indicator : null, at: { file, line, lines: {} } },
  ];
}

function assessmentKey({ unit, asOf, factor, indicator }: LedgerAssessment): string {
  return JSON.stringify([unit, asOf, factor, indicator]);
}
