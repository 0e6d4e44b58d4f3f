import ts from 'typescript';
import { isOfficeDeclaration } from './requirement-sets';
import type { ApiUse } from './uses';

/** Members named by `object.load("a,b/c")`, `object.load(["a"])`, `context.load(object, "a")` and select/expand. */
export function loadedMembers(call: ts.CallExpression, checker: ts.TypeChecker): ApiUse[] {
  const target = loadTarget(call, checker);
  if (target === null) return [];
  const { object, option } = target;
  const owner = checker.getTypeAtLocation(object);
  return pathExpressions(option, checker).flatMap((expression) => {
    const paths = literalsOf(expression, checker);
    if (paths === null) {
      return [{ node: expression, name: `load(${expression.getText()}): not a literal`, declarations: [] }];
    }
    return paths
      .flatMap((path) => path.split(','))
      .flatMap((path) => walk(owner, path.trim(), expression, checker));
  });
}

function loadTarget(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
): { readonly object: ts.Expression; readonly option: ts.Expression } | null {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return null;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (declaration === undefined || !isOfficeDeclaration(declaration)) return null;
  const [first, second] = call.arguments;
  if (first === undefined) return null;
  return second === undefined
    ? { object: call.expression.expression, option: first }
    : { object: first, option: second };
}

/** A string or array as it is; of a `{select, expand}` object its two strings; typed option objects name keys, not paths. */
function pathExpressions(option: ts.Expression, checker: ts.TypeChecker): ts.Expression[] {
  if (!ts.isObjectLiteralExpression(option)) {
    const type = checker.getTypeAtLocation(option);
    const isText =
      type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Union) || checker.isArrayLikeType(type);
    return isText ? [option] : [];
  }
  return option.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && /^(?:select|expand)$/.test(property.name.getText())
      ? [property.initializer]
      : [],
  );
}

/** The strings an expression can be; null when the compiler knows them only as `string`. */
function literalsOf(expression: ts.Expression, checker: ts.TypeChecker): string[] | null {
  const inner =
    ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
      ? expression.expression
      : expression;
  if (ts.isArrayLiteralExpression(inner)) {
    const parts = inner.elements.map((element) => literalsOf(element, checker));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (ts.isStringLiteralLike(inner)) return [inner.text];
  if (ts.isConditionalExpression(inner)) {
    const [yes, no] = [literalsOf(inner.whenTrue, checker), literalsOf(inner.whenFalse, checker)];
    return yes === null || no === null ? null : [...yes, ...no];
  }
  const type = checker.getTypeAtLocation(inner);
  const elements = checker.isArrayLikeType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)
    : [type];
  const members = elements.flatMap((element) => (element.isUnion() ? element.types : [element]));
  return members.every((member) => member.isStringLiteral()) ? members.map((member) => member.value) : null;
}

/** Follows `items/format/fill/color` member by member; a collection's own name may be left out before its items. */
function walk(owner: ts.Type, path: string, node: ts.Node, checker: ts.TypeChecker): ApiUse[] {
  const uses: ApiUse[] = [];
  let type = checker.getNonNullableType(owner);
  for (const segment of path.split('/').filter((part) => part !== '' && !part.startsWith('$'))) {
    const member = checker.getPropertyOfType(type, segment) ?? itemsMember(type, segment, checker);
    if (member === undefined) {
      uses.push({ node, name: `${path}: no member ${segment}`, declarations: [] });
      break;
    }
    uses.push({ node, name: path, declarations: member.declarations ?? [] });
    const next = checker.getNonNullableType(checker.getTypeOfSymbol(member));
    type = segment === 'items' ? (elementType(next, checker) ?? next) : next;
  }
  return uses;
}

function itemsMember(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const items = checker.getPropertyOfType(type, 'items');
  const element = items && elementType(checker.getTypeOfSymbol(items), checker);
  return element && checker.getPropertyOfType(element, name);
}

function elementType(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return checker.isArrayLikeType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
}
