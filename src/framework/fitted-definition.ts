import { Document, isMap, isScalar } from 'yaml';
import { AtriskError } from '../errors.ts';
import type { Indicator, PeriodKind, Training, UnitKind } from '../types.ts';
import { INDICATOR_DEFAULTS } from './indicator-defaults.ts';
import { scaffoldIds } from './scaffold-ids.ts';
import { LONGEST_TEXT } from './schema-parts.ts';

/** One predictor of a fitted model, on the scale of its training rows. */
export interface FittedTerm {
  /** What the data call it. */
  label: string;
  /** The entry of the framework that it was taken from; null for a column. */
  indicator: Indicator | null;
  centre: number;
  deviation: number;
  /** On the standardised predictor; 0 where the penalty took it out. */
  coefficient: number;
  /** How stable the coefficient is, in words; null where that was not asked. */
  remark: string | null;
}

/** A fitted model, and what is said of it. */
export interface FittedModel {
  id: string;
  title: string;
  unitKind: UnitKind | 'any';
  period: PeriodKind;
  training: Training;
  intercept: number;
  terms: readonly FittedTerm[];
  /** Lines for the head of the file: how the penalty was chosen. */
  head: readonly string[];
}

/** Ids of the last two nodes. */
const LAST = ['log-odds', 'probability'];

/**
 * The text of a framework that scores as the model does: every predictor less its mean over the training rows, divided
 * by its standard deviation, times its coefficient; the sum is the log-odds of the event, and a logistic curve makes it
 * a probability. Predictors that the penalty took out are named in the notes.
 *
 * @throws AtriskError `fit.invalid` where it took out all of them
 */
export function fittedDefinition(model: FittedModel): string {
  const { id, title, unitKind, period, training, terms, intercept } = model;
  const used = terms.filter(({ coefficient }) => coefficient !== 0);
  if (used.length === 0) throw nothingUsed(training);
  const ids = idsOf(terms);
  const taken = [...ids.values()];
  const own = used.map((term) => ids.get(term) as string);
  const centred = scaffoldIds(
    own.map((indicator) => `${indicator}.centred`),
    taken,
  );
  const [logOdds, probability] = scaffoldIds(LAST, [...taken, ...centred]);
  const definition = {
    format: 1,
    id,
    title,
    version: training.until,
    publisher: 'not stated',
    source: { title: `Fitted to ${training.inputs.map(({ name }) => name).join(', ')}` },
    licence: 'not stated',
    citation: 'not stated',
    outcome: `probability of ${training.outcome ?? `an event (${training.event})`}`,
    unitKind,
    period,
    universe: { description: 'the units of the data it was fitted to' },
    minimumCoverage: 1,
    indicators: used.map((term, at) => indicatorOf(term, own[at] as string)),
    index: [
      ...used.map((term, at) => centredNode(term, own[at] as string, centred[at] as string)),
      {
        id: logOdds,
        name: 'Log-odds less the intercept',
        operation: 'sum',
        inputs: centred,
        coefficients: Object.fromEntries(used.map((term, at) => [centred[at] as string, term.coefficient])),
      },
      {
        id: probability,
        name: 'Probability',
        operation: 'logistic',
        inputs: [logOdds],
        // 1 / (1 + e^−(intercept + x)) is half at x = −intercept.
        options: { midpoint: intercept === 0 ? 0 : -intercept, slope: 1 },
      },
    ],
    ranking: { order: 'highest-first', decimals: 4 },
    training: withoutNull(training),
    notes: notesOf(model, used),
  };
  // Two names for one thing are written out twice: the format has no aliases.
  const document = new Document(definition, { aliasDuplicateObjects: false });
  document.commentBefore = model.head.map((line) => ` ${line}`).join('\n');
  for (const [position, term] of used.entries()) remarkTerm(document, position, term);
  return document.toString({ lineWidth: 0 });
}

function nothingUsed({ lambda }: Training): AtriskError {
  const message = `The penalty, ${lambda.toPrecision(3)}, leaves no predictor a coefficient, so that there is nothing to score by.`;
  return new AtriskError('fit.invalid', message, {
    hint: 'Give a smaller one: --lambda 0.01. It may also be that nothing here predicts the event.',
  });
}

/** Ids of the framework's own indicators stay; columns get one made of their letters. */
function idsOf(terms: readonly FittedTerm[]): Map<FittedTerm, string> {
  const columns = terms.filter(({ indicator }) => indicator === null);
  const kept = terms.flatMap(({ indicator }) => (indicator === null ? [] : [indicator.id]));
  const made = scaffoldIds(
    columns.map(({ label }) => label),
    kept,
  );
  return new Map(terms.map((term) => [term, term.indicator?.id ?? (made[columns.indexOf(term)] as string)]));
}

function indicatorOf({ label, indicator, coefficient }: FittedTerm, id: string): Record<string, unknown> {
  if (indicator !== null) return declared(indicator);
  return {
    id,
    name: label,
    unitOfMeasure: 'not stated',
    polarity: coefficient < 0 ? 'lower-is-riskier' : 'higher-is-riskier',
  };
}

/** The entry of a framework, without what holds unless something else is said. */
function declared(indicator: Indicator): Record<string, unknown> {
  const defaults: Readonly<Record<string, unknown>> = INDICATOR_DEFAULTS;
  const said = Object.entries(indicator).filter(
    ([key, value]) =>
      key !== 'role' &&
      key !== 'missing' &&
      (!(key in defaults) || JSON.stringify(defaults[key]) !== JSON.stringify(value)),
  );
  const { id, name, unitOfMeasure, polarity } = indicator;
  const others = said.map(
    ([key, value]) => [key, key === 'from' ? recipe(value as NonNullable<Indicator['from']>) : value] as const,
  );
  return { id, name, unitOfMeasure, polarity, ...Object.fromEntries(others) };
}

function recipe(from: NonNullable<Indicator['from']>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).filter(([, value]) => value !== null && JSON.stringify(value) !== '{}'),
  );
}

function centredNode({ label, indicator, centre, deviation }: FittedTerm, input: string, id: string) {
  return {
    id,
    name: `${indicator?.name ?? label}, standardised`,
    operation: 'scale',
    inputs: [input],
    options: { divide: deviation, add: centre === 0 ? 0 : -centre / deviation },
  };
}

function withoutNull(training: Training): Record<string, unknown> {
  return Object.fromEntries(Object.entries(training).filter(([, value]) => value !== null));
}

function notesOf({ training, terms }: FittedModel, used: readonly FittedTerm[]): string[] {
  const { from, until, knownUntil, rows, events, event } = training;
  const out = terms.filter((term) => !used.includes(term)).map(({ label }) => label);
  const against = used.filter(
    ({ indicator, coefficient }) =>
      indicator !== null && coefficient < 0 !== (indicator.polarity === 'lower-is-riskier'),
  );
  return [
    `A statistical fit, not a choice of anybody: coefficients are those of a logistic regression with elastic net on ${rows} rows of ${from} to ${until}, ${events} of which were followed by an event (${event}). It knows outcomes up to ${knownUntil}.`,
    'A coefficient is no cause: predictors that go together share what they explain, and the penalty chooses among them.',
    ...listing('The penalty took out', out),
    ...listing(
      'The fitted sign is against the declared polarity of',
      against.map(({ label }) => label),
    ),
  ];
}

/** Labels behind a few words, in as many notes as it takes: a text of a definition may not be of any length. */
function listing(words: string, labels: readonly string[]): string[] {
  const lists: string[] = [];
  for (const label of labels) {
    const longer = lists.length === 0 ? label : `${lists.at(-1)}, ${label}`;
    if (lists.length > 0 && words.length + longer.length + 3 <= LONGEST_TEXT) lists[lists.length - 1] = longer;
    else lists.push(label);
  }
  return lists.map((list) => `${words}: ${list}.`);
}

/** Beside each indicator what its polarity is taken from, and how stable its coefficient is. */
function remarkTerm(document: Document, position: number, { indicator, remark }: FittedTerm): void {
  const polarity = document.getIn(['indicators', position, 'polarity'], true);
  if (indicator === null && isScalar(polarity)) polarity.comment = ' the sign of the coefficient';
  const node = document.getIn(['index', position]);
  if (remark !== null && isMap(node)) node.commentBefore = ` ${remark}`;
}
