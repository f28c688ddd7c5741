import type { Expression } from './cel-parse.ts';
import { equal, hasField, isObject, type Json } from './json.ts';
import { lengthOf, patternOf } from './schema-scalar.ts';

/** An evaluation that CEL ends with an error, such as `no such key: name`. */
export class CelError extends Error {
  override readonly name = 'CelError';
}

type Variables = Readonly<Record<string, Json>>;

/** Evaluates an expression. Throws a `CelError` for absent fields and operands of the wrong type. */
export function evaluateCel(expression: Expression, variables: Variables): Json {
  const evaluate = (inner: Expression) => evaluateCel(inner, variables);
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'list':
      return expression.items.map(evaluate);
    case 'variable':
      return variables[expression.name] ?? null;
    case 'field':
      return fieldOf(evaluate(expression.of), expression.field);
    case 'index':
      return itemOf(evaluate(expression.of), evaluate(expression.index));
    case 'has': {
      const target = evaluate(expression.of);
      return isObject(target) && hasField(target, expression.field);
    }
    case 'not':
      return !booleanOf(evaluate(expression.of));
    case 'negate':
      return -numberOf(evaluate(expression.of));
    case 'binary':
      return binary(expression, variables);
    case 'conditional':
      return evaluate(booleanOf(evaluate(expression.test)) ? expression.then : expression.otherwise);
    case 'call':
      return call(expression.method, evaluate(expression.target), expression.args.map(evaluate));
    case 'macro':
      return macro(expression, variables);
  }
}

function fieldOf(value: Json, field: string): Json {
  const found = isObject(value) && hasField(value, field) ? value[field] : undefined;
  if (found === undefined) throw new CelError(`no such key: ${field}`);
  return found;
}

function itemOf(value: Json, index: Json): Json {
  if (typeof index === 'string') return fieldOf(value, index);
  const item = Array.isArray(value) && typeof index === 'number' ? value[index] : undefined;
  if (item === undefined) throw new CelError(`index out of bounds: ${JSON.stringify(index)}`);
  return item;
}

function booleanOf(value: Json): boolean {
  if (typeof value === 'boolean') return value;
  throw new CelError(`no such overload: expected a boolean, found ${JSON.stringify(value)}`);
}

function numberOf(value: Json): number {
  if (typeof value === 'number') return value;
  throw new CelError(`no such overload: expected a number, found ${JSON.stringify(value)}`);
}

function stringOf(value: Json): string {
  if (typeof value === 'string') return value;
  throw new CelError(`no such overload: expected a string, found ${JSON.stringify(value)}`);
}

function binary(expression: Extract<Expression, { type: 'binary' }>, variables: Variables): Json {
  const { operator } = expression;
  const left = () => evaluateCel(expression.left, variables);
  const right = () => evaluateCel(expression.right, variables);
  switch (operator) {
    case '&&':
      return logical(left, right, false);
    case '||':
      return logical(left, right, true);
    case '==':
      return equal(left(), right());
    case '!=':
      return !equal(left(), right());
    case 'in':
      return contains(right(), left());
    case '+':
      return add(left(), right());
    case '-':
      return numberOf(left()) - numberOf(right());
    default:
      return compare(operator, left(), right());
  }
}

/** CEL's `&&` and `||` are commutative: an error on one side does not matter when the other decides. */
function logical(left: () => Json, right: () => Json, decides: boolean): boolean {
  let first: boolean;
  try {
    first = booleanOf(left());
  } catch (error) {
    if (booleanOf(right()) === decides) return decides;
    throw error;
  }
  return first === decides ? decides : booleanOf(right());
}

function contains(collection: Json, value: Json): boolean {
  if (Array.isArray(collection)) return collection.some((item) => equal(item, value));
  return isObject(collection) && hasField(collection, stringOf(value));
}

function add(left: Json, right: Json): Json {
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  return typeof left === 'string' ? left + stringOf(right) : numberOf(left) + numberOf(right);
}

function compare(operator: string, left: Json, right: Json): boolean {
  const [a, b] =
    typeof left === 'string' ? [left, stringOf(right)] : ([numberOf(left), numberOf(right)] as [number, number]);
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      throw new CelError(`operator ${operator} is not supported here`);
  }
}

function call(method: string, target: Json, args: Json[]): Json {
  if (method === 'size') return sizeOf(target);
  const text = stringOf(target);
  const argument = stringOf(args[0] ?? null);
  switch (method) {
    case 'matches':
      return patternOf(argument).test(text);
    case 'startsWith':
      return text.startsWith(argument);
    case 'endsWith':
      return text.endsWith(argument);
    case 'contains':
      return text.includes(argument);
    default:
      throw new CelError(`${method}() is not supported here`);
  }
}

function sizeOf(value: Json): number {
  if (typeof value === 'string') return lengthOf(value);
  if (Array.isArray(value)) return value.length;
  if (isObject(value)) return Object.keys(value).length;
  throw new CelError(`no such overload: size(${JSON.stringify(value)})`);
}

function macro(expression: Extract<Expression, { type: 'macro' }>, variables: Variables): boolean {
  const target = evaluateCel(expression.target, variables);
  const items = Array.isArray(target) ? target : isObject(target) ? Object.keys(target) : undefined;
  if (!items) throw new CelError(`no such overload: ${expression.macro}() over ${JSON.stringify(target)}`);
  const test = (item: Json) => booleanOf(evaluateCel(expression.body, { ...variables, [expression.variable]: item }));
  return expression.macro === 'all' ? items.every(test) : items.some(test);
}
