import { CelError, evaluateCel } from './cel-evaluate.ts';
import { type Expression, parseCel } from './cel-parse.ts';
import { type FieldError, invalidValue } from './field-error.ts';
import { equal, isObject, type Json } from './json.ts';
import { fieldSchema, listKeys, listType, type Schema, type ValidationRule } from './schema.ts';

const parsed = new Map<string, Expression>();

function parse(rule: string): Expression {
  let expression = parsed.get(rule);
  if (!expression) {
    expression = parseCel(rule);
    parsed.set(rule, expression);
  }
  return expression;
}

/** Throws, with the path of the schema, on a rule that the simulator cannot evaluate. */
export function checkRule(rule: ValidationRule, path: string): void {
  if (rule.messageExpression !== undefined || rule.optionalOldSelf !== undefined) {
    throw new SyntaxError(`${path}: messageExpression and optionalOldSelf of CEL rules are not supported here`);
  }
  parse(rule.rule);
}

/** Whether a schema has rules anywhere. */
export function hasRules(schema: Schema): boolean {
  const inner = [...Object.values(schema.properties ?? {}), schema.items].filter((one) => one !== undefined);
  return (schema['x-kubernetes-validations'] ?? []).length > 0 || inner.some(hasRules);
}

const usesOldSelf = (rule: ValidationRule) => /\boldSelf\b/.test(rule.rule);

/**
 * Evaluates `x-kubernetes-validations` on a value and all that is in it. Rules with `oldSelf` run only where there is an old
 * value that belongs to the new one: fields of objects, items of `map` lists; never items of other lists.
 */
export function validateRules(schema: Schema, value: Json, old: Json | undefined, path = ''): FieldError[] {
  const errors = (schema['x-kubernetes-validations'] ?? []).flatMap((rule) =>
    ruleErrors(schema, rule, value, old, path),
  );
  if (Array.isArray(value)) return [...errors, ...itemErrors(schema, value, old, path)];
  if (!isObject(value)) return errors;
  for (const [field, child] of Object.entries(value)) {
    const inner = fieldSchema(schema, field);
    if (!inner || child === undefined) continue;
    const oldChild = isObject(old) && Object.hasOwn(old, field) ? old[field] : undefined;
    errors.push(...validateRules(inner.schema, child, oldChild, path === '' ? field : `${path}.${field}`));
  }
  return errors;
}

function itemErrors(schema: Schema, value: Json[], old: Json | undefined, path: string): FieldError[] {
  const { items } = schema;
  if (!items) return [];
  return value.flatMap((item, index) => {
    const oldItem =
      listType(schema) === 'map' && Array.isArray(old)
        ? old.find((candidate) => sameKeys(listKeys(schema), candidate, item))
        : undefined;
    return validateRules(items, item, oldItem, `${path}[${index}]`);
  });
}

function sameKeys(keys: string[], left: Json, right: Json): boolean {
  return isObject(left) && isObject(right) && keys.every((key) => equal(left[key], right[key]));
}

function ruleErrors(
  schema: Schema,
  rule: ValidationRule,
  value: Json,
  old: Json | undefined,
  path: string,
): FieldError[] {
  if (usesOldSelf(rule) && old === undefined) return [];
  const at = `${path}${rule.fieldPath ?? ''}`;
  const type = schema.type ?? 'object';
  try {
    const variables = old === undefined ? { self: value } : { self: value, oldSelf: old };
    if (evaluateCel(parse(rule.rule), variables) === true) return [];
  } catch (error) {
    if (!(error instanceof CelError)) throw error;
    return [invalidValue(at, type, `${error.message} evaluating rule: ${rule.message ?? rule.rule}`)];
  }
  const error = invalidValue(at, type, rule.message ?? `failed rule: ${rule.rule.trim()}`);
  return [isReason(rule.reason) ? { ...error, type: rule.reason } : error];
}

function isReason(reason: string | undefined): reason is FieldError['type'] {
  return reason === 'FieldValueRequired' || reason === 'FieldValueForbidden' || reason === 'FieldValueDuplicate';
}
