/** The reference of all methods, written from what each says of itself. */
import { IMPUTATIONS } from '../src/method/imputations.ts';
import { OPERATIONS } from '../src/method/operations.ts';
import { TREATMENTS } from '../src/method/treatments.ts';
import type { Operation, OptionSpec } from '../src/method/types.ts';
import { WEIGHTINGS } from '../src/method/weightings.ts';

interface Described {
  name: string;
  summary: string;
  formula: string;
  options: Readonly<Record<string, OptionSpec>>;
}

/** The text of docs/methods.md. */
export function methodsPage(): string {
  const operations = [...OPERATIONS.values()];
  const taking = (inputs: Operation['inputs']) => operations.filter((operation) => operation.inputs === inputs);
  return [
    '# Methods',
    '',
    'Every method a framework may name, with its formula, where that comes from, and its options. This page is written by `npm run schema` from what the methods say of themselves. How they are put together is told in [framework-format.md](framework-format.md), and in which order they work in [methodology.md](methodology.md).',
    '',
    'In the formulas x is a value, y what becomes of it, and w a weight. Minima, means and the like are those of the declared reference set.',
    ...section('Imputation', 'What a missing value becomes: `missing` of an indicator.', [...IMPUTATIONS.values()]),
    ...section('Outlier treatment', '`treatment` of an indicator.', [...TREATMENTS.values()]),
    ...section('Normalisation', '`normalisation` of an indicator, or a node with one input.', taking('one')),
    ...section('Weighting', '`weighting` of a node.', [...WEIGHTINGS.values()]),
    ...section('Aggregation', 'A node with any number of inputs.', taking('many')),
    ...section('Inputs with a role each', 'A node whose inputs are listed in a set order.', taking('ordered')),
    '',
  ].join('\n');
}

function section(title: string, where: string, methods: readonly Described[]): string[] {
  return ['', `## ${title}`, '', where, ...methods.flatMap(entry)];
}

function entry(method: Described): string[] {
  const roles = (method as Partial<Operation>).roles ?? [];
  return [
    '',
    `### ${method.name}`,
    '',
    `${capital(method.summary)}.`,
    '',
    `> ${method.formula}`,
    ...(roles.length === 0 ? [] : ['', `Inputs, in this order: ${roles.map((role) => `\`${role}\``).join(', ')}.`]),
    ...options(method.options),
  ];
}

function options(specs: Described['options']): string[] {
  const rows = Object.entries(specs).map(
    ([name, spec]) => `| \`${name}\` | ${kind(spec)} | ${standard(spec)} | ${spec.meaning.replaceAll('|', '\\|')} |`,
  );
  return rows.length === 0
    ? []
    : ['', '| option | what it is | unless given | meaning |', '|---|---|---|---|', ...rows];
}

function kind(spec: OptionSpec): string {
  if (spec.type === 'choice') return spec.values.map((value) => `\`${value}\``).join(', ');
  if (spec.type === 'table') return 'pairs of numbers';
  if (spec.type === 'text') return 'text';
  if (spec.type === 'boolean') return '`true` or `false`';
  return [spec.whole === true ? 'a whole number' : 'a number', ...limits(spec)].join(', ');
}

function limits({ min, max, nonZero }: Extract<OptionSpec, { type: 'number' }>): string[] {
  return [
    ...(min === undefined ? [] : [`${min} or more`]),
    ...(max === undefined ? [] : [`${max} or less`]),
    ...(nonZero === true ? ['not 0'] : []),
  ];
}

function standard(spec: OptionSpec): string {
  if (spec.type === 'table' || spec.default === undefined) return '';
  return `\`${spec.default}\``;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
