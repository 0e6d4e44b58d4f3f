import ts from 'typescript';
import { loadedMembers } from './load-paths';
import { isOfficeDeclaration } from './requirement-sets';

/** An Office.js member that the source uses, or a load path that names none. */
export interface ApiUse {
  readonly node: ts.Node;
  readonly name: string;
  /** Declarations any of which may be meant; empty for a load path that cannot be read. */
  readonly declarations: readonly ts.Node[];
}

/** Every use of an Office.js member below `root`: property, call, destructuring, option key, load path. */
export function usesIn(root: ts.Node, checker: ts.TypeChecker): ApiUse[] {
  const uses: ApiUse[] = [];
  const add = (node: ts.Node, name: string, declarations: readonly ts.Node[]): void => {
    const office = declarations.filter(isOfficeDeclaration);
    if (office.length > 0) uses.push({ node, name, declarations: office });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      add(node, node.name.text, membersAt(node, node.name, checker));
    } else if (ts.isElementAccessExpression(node)) {
      for (const [name, declarations] of elementMembers(node, checker)) add(node, name, declarations);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      add(node, name, propertyOf(checker.getTypeAtLocation(node.parent), name, checker));
    } else if (ts.isObjectLiteralExpression(node)) {
      for (const [key, name, declarations] of optionKeys(node, checker)) add(key, name, declarations);
    }
    if (ts.isCallExpression(node)) uses.push(...loadedMembers(node, checker));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return uses;
}

/** Of an overloaded method, the overload that is called. */
function membersAt(access: ts.Expression, name: ts.Node, checker: ts.TypeChecker): readonly ts.Node[] {
  const call = access.parent;
  if (ts.isCallExpression(call) && call.expression === access) {
    const declaration = checker.getResolvedSignature(call)?.declaration;
    if (declaration !== undefined && isOfficeDeclaration(declaration)) return [declaration];
  }
  return checker.getSymbolAtLocation(name)?.declarations ?? [];
}

function elementMembers(
  node: ts.ElementAccessExpression,
  checker: ts.TypeChecker,
): [string, readonly ts.Node[]][] {
  const argument = checker.getTypeAtLocation(node.argumentExpression);
  const names = (argument.isUnion() ? argument.types : [argument]).filter((type) => type.isStringLiteral());
  const owner = checker.getTypeAtLocation(node.expression);
  return names.map(({ value }) => [value, propertyOf(owner, value, checker)]);
}

/** Keys of an object literal where Office.js expects one of its option or data types. */
function optionKeys(
  literal: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
): [ts.Node, string, readonly ts.Node[]][] {
  const expected = checker.getContextualType(literal);
  if (expected === undefined) return [];
  return literal.properties.flatMap((property): [ts.Node, string, readonly ts.Node[]][] => {
    if (property.name === undefined || ts.isComputedPropertyName(property.name)) return [];
    const name = property.name.text;
    return [[property, name, propertyOf(expected, name, checker)]];
  });
}

/** Declarations of a property on a type, on each member of a union that has it. */
export function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): readonly ts.Node[] {
  const members = type.isUnion() ? type.types : [checker.getNonNullableType(type)];
  return members.flatMap((member) => checker.getPropertyOfType(member, name)?.declarations ?? []);
}
