/** The one error class and the closed lists of codes and exit statuses. */
import type { Finding } from './types.ts';

/** What the process returns. */
export const EXIT = {
  done: 0,
  gateFailed: 1,
  usage: 2,
  input: 3,
  cannotWrite: 4,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Every code an error or finding may carry. */
export const CODES = [
  'usage',
  'file.unreadable',
  'file.directory',
  'file.encoding',
  'file.binary',
  'file.empty',
  'file.too-large',
  'file.syntax',
  'table.no-rows',
  'table.delimiter',
  'header.blank',
  'header.duplicate',
  'header.reserved',
  'header.invisible',
  'header.missing',
  'header.title-row',
  'header.tag-row',
  'header.unknown',
  'row.short',
  'row.long',
  'row.blank',
  'row.skipped',
  'row.duplicate-key',
  'row.no-unit',
  'row.no-period',
  'row.too-long',
  'quote.unclosed',
  'quote.stray',
  'cell.type',
  'cell.range',
  'cell.typical',
  'cell.enum',
  'cell.period',
  'cell.kind',
  'cell.conflict',
  'cell.reason',
  'cell.denominator',
  'indicator.missing',
  'indicator.unknown',
  'unit.unknown',
  'unit.left-out',
  'unit.conflict',
  'unit.names-differ',
  'unit.not-found',
  'column.constant',
  'column.mostly-zero',
  'column.words',
  'column.group',
  'treatment.incomplete',
  'column.nearly-constant',
  'column.availability',
  'column.skewed',
  'column.duplicate',
  'correlation.negative',
  'correlation.high',
  'correlation.low',
  'node.undefined',
  'node.unfitted',
  'node.weights',
  'simulation.still',
  'simulation.unranked',
  'simulation.imprecise',
  'simulation.bounds',
  'simulation.draws',
  'code.undone',
  'code.unexplained',
  'code.disagreement',
  'code.substitution',
  'code.last-differs',
  'universe.partial',
  'score.differs',
  'period.none',
  'findings.more',
  'framework.syntax',
  'framework.invalid',
  'framework.unknown',
  'framework.no-fit',
  'framework.weights',
  'framework.example',
  'framework.polarity',
  'source.invalid',
  'source.unknown',
  'result.invalid',
  'list.invalid',
  'compare.units',
  'compare.nothing',
  'backtest.nothing',
  'backtest.events',
  'backtest.ties',
  'backtest.units',
  'backtest.windows',
  'backtest.censored',
  'backtest.look-ahead',
  'outcome.invalid',
  'calibration.invalid',
  'fit.invalid',
  'calibration.limits',
  'ledger.invalid',
  'ledger.reference',
  'ledger.duplicate',
  'ledger.date',
  'ledger.consent',
  'ledger.excluded',
  'ledger.assessment',
  'ledger.confidence',
  'ledger.indicator',
  'ledger.custody',
  'ledger.sheet',
  'rules.invalid',
  'rules.unknown',
  'file.hash-mismatch',
  'output.same-as-input',
  'output.unwritable',
  'internal',
] as const;

export type Code = (typeof CODES)[number];

/** An error to be shown to the user: never a stack, always what to do next. */
export class AtriskError extends Error {
  readonly code: Code;
  readonly exitCode: ExitCode;
  /** All that is wrong, where more than one thing is. */
  readonly findings: readonly Finding[];
  readonly hint: string | undefined;

  constructor(
    code: Code,
    message: string,
    more: { exitCode?: ExitCode; findings?: readonly Finding[]; hint?: string } = {},
  ) {
    super(message);
    this.name = 'AtriskError';
    this.code = code;
    this.exitCode = more.exitCode ?? EXIT.input;
    this.findings = more.findings ?? [];
    this.hint = more.hint;
  }
}
