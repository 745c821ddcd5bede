import { z } from 'zod';

/**
 * The format of source profiles, version 1, as a schema: the loader checks a profile against it, and the published
 * JSON Schema is made from it. Rules that span several keys are in `rules.ts`.
 */

const text = z.string({ error: 'must be text: put it in quotes' }).trim().min(1).max(2000);
const header = text.max(500);
const id = z
  .string({ error: 'must be text: put the id in quotes' })
  .regex(/^[a-z][a-z0-9-]*$/, 'may hold only lower-case letters, digits and hyphens, and begins with a letter')
  .max(80);
const seriesId = z
  .string({ error: 'must be text: put the id in quotes, so that 1.10 or 004 stays what it says' })
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'may hold only letters, digits, dots, hyphens and underscores, and begins with a letter or digit',
  )
  .max(80);
const lag = z.number().min(0).max(600);
const markers = z.record(z.string().max(200), text);

const columns = z.strictObject({
  unit: header.describe('Header of the column that says which unit a row is about: its code, or its name.'),
  name: header.optional().describe('Header of the column with the name, where `unit` holds a code.'),
  period: header.optional().describe('Header of the column with the period.'),
  series: header.optional().describe('Header of the column that names the series of a row (long, years).'),
  value: header.optional().describe('Header of the column with the value (long).'),
});

const ignored = z.strictObject({
  column: header.describe('Header of the column that tells these rows from the others.'),
  texts: z.array(z.string().max(500)).min(1).describe('The texts of its cells; "" stands for a blank cell.'),
  reason: text.describe('Why they are no values of any series: printed where they are left out.'),
});

const layout = z.strictObject({
  id: id.describe('Names the layout within the profile.'),
  title: text.describe('What these files are called, or where they come from.'),
  shape: z
    .enum(['wide', 'long', 'years', 'stem-years'])
    .describe(
      'wide: a row per unit and period, a column per series. long: a row per value. years: a column per year. stem-years: columns such as stem_2019.',
    ),
  recognise: z
    .array(header)
    .min(1)
    .describe(
      'Headers that all have to be there for a file to be taken for one of these. " | " stands between headers of which one is enough.',
    ),
  exact: z.boolean().optional().describe('True where a file with any further named column is not one of these.'),
  severalRows: z
    .boolean()
    .optional()
    .describe('True where several rows about one unit and period are intended; `combine` of each series applies.'),
  encoding: z
    .enum(['utf-8', 'windows-1252', 'utf-16'])
    .optional()
    .describe('The encoding of the text (default utf-8).'),
  delimiter: z.enum([',', ';', '\t']).optional().describe('What stands between cells (default a comma).'),
  decimal: z.enum(['.', ',']).optional().describe('The decimal sign (default a point).'),
  codes: z
    .enum(['iso3', 'iso2', 'm49', 'cow', 'gw', 'fips', 'polity', 'name'])
    .describe('The system of codes in the unit column; `name` where it holds names.'),
  columns: columns.describe('Headers of the columns that say what a value is about.'),
  series: seriesId
    .optional()
    .describe('Id of the one series of the file, where no column or header names it (long, years).'),
  period: text.optional().describe('The period of every row, where no column or header gives it.'),
  missing: markers
    .optional()
    .describe('Texts that mean "no value", each with what it means. A blank cell always means that.'),
  ignore: z.array(ignored).optional().describe('Rows that belong to no series, though they stand among the others.'),
  notes: z.array(text).optional().describe('What is odd about these files, for people.'),
});

const series = z.strictObject({
  id: seriesId.describe(
    "The publisher's own code of the series; with the profile's id before it, its name everywhere.",
  ),
  name: text.describe('What the series measures.'),
  unitOfMeasure: text.describe('What its numbers are counted in.'),
  polarity: z
    .enum(['higher-is-riskier', 'lower-is-riskier'])
    .nullable()
    .optional()
    .describe('Whether a higher number means more risk or less; none where it is neither, such as a standard error.'),
  labels: z.array(header).optional().describe('What files call it besides its id and name: headers or cells.'),
  range: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('Logical bounds. A value outside is an error: it is of another series, or on another scale.'),
  missing: markers.optional().describe('Texts that mean "no value" in this series alone, each with what it means.'),
  zeroMeansMissing: text.optional().describe('Why an exact 0 means that there is no value.'),
  standardError: seriesId.optional().describe('Id of the series with its standard error.'),
  low: seriesId.optional().describe('Id of the series with its lower bound.'),
  high: seriesId.optional().describe('Id of the series with its upper bound.'),
  publicationLagMonths: lag
    .optional()
    .describe("Months from the end of a period until its value is published, where not the profile's."),
  where: z
    .record(header, z.array(text).min(1))
    .optional()
    .describe('Rows it is taken from: column header to the texts its cells may hold.'),
  combine: z
    .enum(['error', 'sum', 'count'])
    .optional()
    .describe(
      'What becomes of several rows about one unit and period, in layouts with `severalRows`: refused (the default), added, or counted.',
    ),
});

export const sourceSchema = z.strictObject({
  format: z.literal(1).describe('The version of this format.'),
  id: id.describe('Names the profile: `--source id=FILE`.'),
  title: text.describe('What the publisher calls the dataset.'),
  publisher: text.describe('Who publishes it.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the publisher offers it.'),
  licence: text.describe('The terms under which it is published.'),
  attribution: text.describe('How the publisher asks to be named.'),
  republish: z
    .enum(['raw', 'derived', 'none'])
    .describe('What the terms let others publish: the figures, only what was computed from them, or nothing.'),
  republishNote: text.optional().describe('Where the terms were read, or that they were not.'),
  period: z.enum(['year', 'quarter', 'month']).describe('The length of a period.'),
  publicationLagMonths: lag
    .optional()
    .describe('Months from the end of a period until its values are published, as a rule.'),
  codes: z
    .record(z.string().max(200), z.string())
    .optional()
    .describe("The publisher's own codes: the code to the ISO 3166-1 alpha-3 code it stands for."),
  notUnits: z
    .record(z.string().max(200), text)
    .optional()
    .describe('Codes or names that are no country: the text to what it is. They are left out and listed.'),
  series: z
    .array(series)
    .describe('The variables. An empty list takes every series under its own name; such a profile has to be named.'),
  layouts: z.array(layout).min(1).describe('The ways in which the publisher lays its files out.'),
});

/** A profile as written, before defaults are filled in. */
export type WrittenSource = z.infer<typeof sourceSchema>;

const KEYS: ReadonlyMap<string, z.ZodObject> = new Map<string, z.ZodObject>([
  ['', sourceSchema],
  ['series', series],
  ['layouts', layout],
  ['layouts.columns', columns],
  ['layouts.ignore', ignored],
]);

/** The keys that the format allows at a path of a profile, for suggestions on misspelt ones. */
export function sourceKeys(path: readonly (string | number)[]): string[] {
  const place = path.filter((step) => typeof step === 'string').join('.');
  return Object.keys(KEYS.get(place)?.shape ?? {});
}

/** The JSON Schema of the format, made from the schema that the loader itself checks with. */
export function sourceJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(sourceSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    title: 'atrisk source profile, format 1',
    description: 'A source profile: how the files of one publisher are laid out, and what their series are.',
    ...schema,
  };
}
