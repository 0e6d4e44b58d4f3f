import ts from 'typescript';
import { isOfficeDeclaration, type ApiSet } from './requirement-sets';

/** Depth of helper functions looked through; ours are one or two deep. */
const MAX_DEPTH = 4;

type Bindings = ReadonlyMap<ts.Symbol, string>;
const NO_BINDINGS: Bindings = new Map();

const same = (left: ApiSet, right: ApiSet) => left.name === right.name && left.version === right.version;
const intersect = (left: ApiSet[], right: ApiSet[]) =>
  left.filter((set) => right.some((other) => same(set, other)));

/** Finds which requirement sets are known to be present where a node stands. */
export class Guards {
  constructor(private readonly checker: ts.TypeChecker) {}

  /** Sets that `isSetSupported` has confirmed on every way to `node`. */
  setsKnownAt(node: ts.Node, depth = 0): ApiSet[] {
    const known: ApiSet[] = [];
    for (
      let child = node, parent = node.parent;
      parent !== undefined;
      child = parent, parent = parent.parent
    ) {
      known.push(...this.setsFromParent(child, parent, depth));
    }
    return known;
  }

  private setsFromParent(child: ts.Node, parent: ts.Node, depth: number): ApiSet[] {
    if (ts.isIfStatement(parent)) {
      if (child === parent.thenStatement) return this.whenTrue(parent.expression, NO_BINDINGS, depth);
      if (child === parent.elseStatement) return this.whenFalse(parent.expression, NO_BINDINGS, depth);
    }
    if (ts.isConditionalExpression(parent)) {
      if (child === parent.whenTrue) return this.whenTrue(parent.condition, NO_BINDINGS, depth);
      if (child === parent.whenFalse) return this.whenFalse(parent.condition, NO_BINDINGS, depth);
    }
    if (ts.isBinaryExpression(parent) && child === parent.right) {
      if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
        return this.whenTrue(parent.left, NO_BINDINGS, depth);
      }
      if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
        return this.whenFalse(parent.left, NO_BINDINGS, depth);
      }
    }
    if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)) {
      return this.setsFromEarlierExits(child, parent.statements, depth);
    }
    return ts.isFunctionDeclaration(parent) ? this.setsAtEveryCall(parent, depth) : [];
  }

  /** `if (!supported) return;` before the statement. */
  private setsFromEarlierExits(child: ts.Node, statements: readonly ts.Statement[], depth: number): ApiSet[] {
    const before = statements.slice(0, statements.indexOf(child as ts.Statement));
    return before.flatMap((statement) =>
      ts.isIfStatement(statement) &&
      statement.elseStatement === undefined &&
      alwaysLeaves(statement.thenStatement)
        ? this.whenFalse(statement.expression, NO_BINDINGS, depth)
        : [],
    );
  }

  /** A function of one module that is only ever called where the sets are known. */
  private setsAtEveryCall(declaration: ts.FunctionDeclaration, depth: number): ApiSet[] {
    const symbol = declaration.name && this.checker.getSymbolAtLocation(declaration.name);
    const exported = declaration.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (symbol === undefined || exported === true || depth >= MAX_DEPTH) {
      return [];
    }
    const uses: ts.Identifier[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isIdentifier(node) &&
        node !== declaration.name &&
        this.checker.getSymbolAtLocation(node) === symbol
      ) {
        uses.push(node);
      }
      ts.forEachChild(node, visit);
    };
    visit(declaration.getSourceFile());
    const isCall = (use: ts.Identifier) => ts.isCallExpression(use.parent) && use.parent.expression === use;
    if (uses.length === 0 || !uses.every(isCall)) {
      return [];
    }
    return uses.map((use) => this.setsKnownAt(use, depth + 1)).reduce(intersect);
  }

  /** Sets that are present when `expression` is truthy. */
  private whenTrue(expression: ts.Expression, bindings: Bindings, depth: number): ApiSet[] {
    if (depth > MAX_DEPTH) return [];
    if (ts.isParenthesizedExpression(expression))
      return this.whenTrue(expression.expression, bindings, depth);
    if (isNot(expression)) return this.whenFalse(expression.operand, bindings, depth);
    if (ts.isBinaryExpression(expression)) {
      const sides = () =>
        [expression.left, expression.right].map((side) => this.whenTrue(side, bindings, depth)) as [
          ApiSet[],
          ApiSet[],
        ];
      if (expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return sides().flat();
      if (expression.operatorToken.kind === ts.SyntaxKind.BarBarToken) return intersect(...sides());
      return [];
    }
    if (ts.isCallExpression(expression)) return this.fromCall(expression, bindings, depth);
    if (ts.isIdentifier(expression)) {
      const initializer = this.constantOf(expression);
      return initializer === null ? [] : this.whenTrue(initializer, bindings, depth + 1);
    }
    return [];
  }

  /** Sets that are present when `expression` is falsy. */
  private whenFalse(expression: ts.Expression, bindings: Bindings, depth: number): ApiSet[] {
    if (ts.isParenthesizedExpression(expression))
      return this.whenFalse(expression.expression, bindings, depth);
    if (isNot(expression)) return this.whenTrue(expression.operand, bindings, depth);
    if (ts.isBinaryExpression(expression)) {
      const sides = () =>
        [expression.left, expression.right].map((side) => this.whenFalse(side, bindings, depth)) as [
          ApiSet[],
          ApiSet[],
        ];
      if (expression.operatorToken.kind === ts.SyntaxKind.BarBarToken) return sides().flat();
      if (expression.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
        return intersect(...sides());
    }
    return [];
  }

  private fromCall(call: ts.CallExpression, bindings: Bindings, depth: number): ApiSet[] {
    const declaration = this.checker.getResolvedSignature(call)?.declaration;
    if (declaration === undefined) return [];
    if (isOfficeDeclaration(declaration)) {
      const named = ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration);
      if (!named || declaration.name.getText() !== 'isSetSupported') return [];
      const [name, version] = call.arguments.map((argument) => this.literalOf(argument, bindings));
      return typeof name === 'string' && typeof version === 'string' ? [{ name, version }] : [];
    }
    return this.fromHelper(call, declaration, bindings, depth);
  }

  /** A function of our own that answers true only where `isSetSupported` did. */
  private fromHelper(
    call: ts.CallExpression,
    declaration: ts.SignatureDeclaration | ts.JSDocSignature,
    bindings: Bindings,
    depth: number,
  ): ApiSet[] {
    const body = 'body' in declaration ? (declaration.body as ts.ConciseBody | undefined) : undefined;
    if (body === undefined || depth >= MAX_DEPTH) return [];
    const inner = new Map<ts.Symbol, string>();
    declaration.parameters.forEach((parameter, index) => {
      const argument = call.arguments[index];
      const symbol = this.checker.getSymbolAtLocation(parameter.name);
      const value = argument === undefined ? undefined : this.literalOf(argument, bindings);
      if (symbol !== undefined && value !== undefined) inner.set(symbol, value);
    });
    if (!ts.isBlock(body)) return this.whenTrue(body, inner, depth + 1);
    const answers = returnsOf(body).filter((answer) => answer.kind !== ts.SyntaxKind.FalseKeyword);
    if (answers.length === 0) return [];
    return answers
      .map((answer) => [
        ...this.whenTrue(answer, inner, depth + 1),
        ...this.earlierExitsWith(answer, body, inner, depth + 1),
      ])
      .reduce(intersect);
  }

  /** Exits of a helper's own block, read with its arguments. */
  private earlierExitsWith(
    answer: ts.Expression,
    body: ts.Block,
    bindings: Bindings,
    depth: number,
  ): ApiSet[] {
    const position = body.statements.findIndex(
      (statement) => statement.pos <= answer.pos && answer.end <= statement.end,
    );
    return body.statements
      .slice(0, position)
      .flatMap((statement) =>
        ts.isIfStatement(statement) && alwaysLeaves(statement.thenStatement)
          ? this.whenFalse(statement.expression, bindings, depth)
          : [],
      );
  }

  private literalOf(expression: ts.Expression, bindings: Bindings): string | undefined {
    if (ts.isIdentifier(expression)) {
      const symbol = this.checker.getSymbolAtLocation(expression);
      const bound = symbol && bindings.get(symbol);
      if (bound !== undefined) return bound;
    }
    const type = this.checker.getTypeAtLocation(expression);
    return type.isStringLiteral() ? type.value : undefined;
  }

  private constantOf(identifier: ts.Identifier): ts.Expression | null {
    const declaration = this.checker.getSymbolAtLocation(identifier)?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return null;
    const constant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return constant ? (declaration.initializer ?? null) : null;
  }
}

function isNot(expression: ts.Expression): expression is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken;
}

function alwaysLeaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && alwaysLeaves(last);
  }
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

function returnsOf(body: ts.Block): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
