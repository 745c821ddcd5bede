// The small faults that can be made in a source file, for scripts/mutate.mjs.
import ts from 'typescript';

/** By what an operator may be replaced: the neighbouring one first, then the opposite. */
const OPERATORS = new Map([
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['===', ['!==']],
  ['!==', ['===']],
  ['==', ['!=']],
  ['!=', ['==']],
  ['+', ['-']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['**', ['*']],
  ['+=', ['-=']],
  ['-=', ['+=']],
  ['*=', ['/=']],
  ['/=', ['*=']],
  ['&&', ['||']],
  ['||', ['&&']],
  ['||=', ['&&=']],
  ['&&=', ['||=']],
]);

const EXCHANGED = new Map([
  ['min', 'max'],
  ['max', 'min'],
]);

/**
 * Every fault that can be made in a source, in the order of the text. Nothing is changed in types, imports, texts and
 * comments.
 *
 * @param {string} file the path that the faults carry
 * @param {string} text the source
 * @returns {{ file: string, line: number, column: number, start: number, end: number, was: string, becomes: string }[]}
 */
export function faultsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const faults = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || isDeclarationOnly(node)) return;
    for (const { at = node, becomes, shown = at } of changesOf(node, source)) {
      const [start, end] = [at.getStart(source), at.getEnd()];
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const [from, to] = [shown.getStart(source), shown.getEnd()];
      const was = text.slice(from, to);
      const now = text.slice(from, start) + becomes + text.slice(end, to);
      faults.push({ file, line: line + 1, column: character + 1, start, end, was, now, becomes });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isDeclarationOnly(node) {
  return ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** What may be put in the place of a node (or of a part `at` of it); `shown` is how much of the text a person is shown. */
function changesOf(node, source) {
  if (ts.isBinaryExpression(node)) return operatorChanges(node, source);
  if (ts.isNumericLiteral(node)) return numberChanges(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ becomes: 'false', shown: node.parent }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ becomes: 'true', shown: node.parent }];
  if (ts.isPropertyAccessExpression(node)) return extremeChanges(node, source);
  if (ts.isPrefixUnaryExpression(node)) return negationChanges(node, source);
  if (ts.isContinueStatement(node) || isEarlyReturn(node)) return [{ becomes: ';', shown: statementAround(node) }];
  if (ts.isConditionalExpression(node)) return [exchangedBranches(node, source)];
  return [];
}

function operatorChanges(node, source) {
  // Without types, a text is told from a number by its quotes.
  if (isText(node.left) || isText(node.right)) {
    if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) return [];
  }
  const instead = OPERATORS.get(node.operatorToken.getText(source)) ?? [];
  return instead.map((becomes) => ({ at: node.operatorToken, becomes, shown: node }));
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function numberChanges(node) {
  // `{ 10: ... }` is a name.
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return [];
  const value = Number(node.text);
  const changes = new Set([value === 0 ? 1 : 0, value + 1]);
  changes.delete(value);
  return [...changes].map((number) => ({ becomes: String(number), shown: node.parent }));
}

function extremeChanges(node, source) {
  const becomes = node.expression.getText(source) === 'Math' ? EXCHANGED.get(node.name.text) : undefined;
  return becomes === undefined ? [] : [{ at: node.name, becomes, shown: node.parent }];
}

function negationChanges(node, source) {
  const removable = node.operator === ts.SyntaxKind.ExclamationToken || node.operator === ts.SyntaxKind.MinusToken;
  return removable ? [{ becomes: node.operand.getText(source), shown: node.parent }] : [];
}

/** A return that an `if` decides about, so that something follows where it is left out. */
function isEarlyReturn(node) {
  return ts.isReturnStatement(node) && ts.isIfStatement(statementAround(node));
}

/** The `if` that a statement belongs to, alone or as the last of a block; otherwise the statement. */
function statementAround(node) {
  const outer = ts.isBlock(node.parent) ? node.parent.parent : node.parent;
  return ts.isIfStatement(outer) ? outer : node;
}

function exchangedBranches(node, source) {
  const [condition, yes, no] = [node.condition, node.whenTrue, node.whenFalse].map((part) => part.getText(source));
  return { becomes: `${condition} ? ${no} : ${yes}` };
}
