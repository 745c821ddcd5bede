/** The columns of a sheet of claims, in the order in which they are written, with what a person puts in each. */
export const SHEET = {
  indicator: 'The indicator or factor that the claim bears on. Filled in; copy the row for a second claim.',
  name: 'What the indicator is about, in our words. For reading.',
  'last time': 'What was found last time, and when. For reading.',
  'source code': 'Who says it: a code that names nobody, such as S07. The same code is the same source.',
  'source kind': 'What the source is.',
  voice: 'Whose voice it is.',
  date: 'When it happened: a day (2026-03-14), a month, a year, or two of them with / between.',
  place: 'Where it happened, no closer than you would want to be read.',
  direction: 'supports, contradicts or mitigates; or "no information" where you looked and found nothing.',
  strength: 'How strongly it bears on the indicator; moderate unless you say so.',
  'own words': 'The claim in your own words.',
  'may be used for':
    'What the source agreed to: analysis; sharing; publication; accountability. Or "not needed" for a public document.',
  'public wording': 'The only words that may be published. They must identify nobody.',
  level: 'On the row of a factor: how high you rate it.',
  evidence: 'On the row of a factor: how much evidence there is.',
  agreement: 'On the row of a factor: how far it agrees.',
  rationale: 'Why you rate it so, or why the claim bears on the indicator.',
  coder: 'Who judged it.',
  unit: 'The situation. Filled in.',
  'assessed on': 'The day of the assessment. Filled in.',
  item: 'The claim of last time. Leave it as it is; blank for a new one.',
  inhibitors: 'What lowers the risk of the factor. For reading.',
} as const;

export type SheetColumn = keyof typeof SHEET;

/** A row: a text for every column, blank where there is nothing. */
export type SheetRow = Readonly<Record<SheetColumn, string>>;

export const SHEET_COLUMNS = Object.keys(SHEET) as SheetColumn[];

/** What stands for a finding that nothing was found. */
export const NO_INFORMATION = 'no information';

/** What stands for a public document, of which nobody has to be asked. */
export const NOT_NEEDED = 'not needed';

/** A row with every column blank. */
export const BLANK = Object.fromEntries(SHEET_COLUMNS.map((column) => [column, ''])) as SheetRow;

/** Columns in which a person writes; a row with nothing in any of them says nothing. */
export const FILLED: readonly SheetColumn[] = [
  'source code',
  'date',
  'place',
  'direction',
  'own words',
  'public wording',
  'level',
  'evidence',
  'agreement',
  'rationale',
];
