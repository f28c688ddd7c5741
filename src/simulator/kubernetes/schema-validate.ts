import { type FieldError, invalidValue, required } from './field-error.ts';
import { equal, hasField, isObject, type Json, type JsonObject } from './json.ts';
import { fieldSchema, type Schema } from './schema.ts';
import { formatError, jsonType, lengthOf, patternOf } from './schema-scalar.ts';

/**
 * Checks a value against a structural schema and returns what is wrong in the words of kube-openapi's validator
 * (`spec.weight in body should be less than or equal to 1`).
 */
export function validateSchema(schema: Schema, value: Json, path = ''): FieldError[] {
  if (value === null && schema.nullable) return [];
  const wrongType = typeError(schema, value, path);
  if (wrongType) return [wrongType];
  return [
    ...enumErrors(schema, value, path),
    ...(typeof value === 'string' ? stringErrors(schema, value, path) : []),
    ...(typeof value === 'number' ? numberErrors(schema, value, path) : []),
    ...(Array.isArray(value) ? listErrors(schema, value, path) : []),
    ...(isObject(value) ? objectErrors(schema, value, path) : []),
    ...combinationErrors(schema, value, path),
  ];
}

const say = (path: string, what: string) => (path === '' ? what : `${path} in body ${what}`);

function typeError(schema: Schema, value: Json, path: string): FieldError | undefined {
  const actual = jsonType(value);
  if (schema['x-kubernetes-int-or-string']) {
    if (actual === 'integer' || actual === 'string') return undefined;
    return wrongType(path, 'integer,string', actual);
  }
  if (schema.type === undefined || schema.type === actual) return undefined;
  if (schema.type === 'number' && actual === 'integer') return undefined;
  return wrongType(path, schema.type, actual);
}

function wrongType(path: string, expected: string, actual: string): FieldError {
  const detail = say(path, `must be of type ${expected}: "${actual}"`);
  return { type: 'FieldValueTypeInvalid', field: path, badValue: actual, detail };
}

function enumErrors(schema: Schema, value: Json, path: string): FieldError[] {
  if (!schema.enum || schema.enum.some((allowed) => equal(allowed, value))) return [];
  const supported = schema.enum.map((allowed) => JSON.stringify(allowed)).join(', ');
  return [{ type: 'FieldValueNotSupported', field: path, badValue: value, detail: `supported values: ${supported}` }];
}

function stringErrors(schema: Schema, value: string, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const length = lengthOf(value);
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    const unit = schema.maxLength === 1 ? 'byte' : 'bytes';
    errors.push({
      type: 'FieldValueTooLong',
      field: path,
      detail: `may not be more than ${schema.maxLength} ${unit}`,
    });
  }
  if (schema.minLength !== undefined && length < schema.minLength) {
    errors.push(invalidValue(path, value, say(path, `should be at least ${schema.minLength} chars long`)));
  }
  if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value)) {
    errors.push(invalidValue(path, value, say(path, `should match '${schema.pattern}'`)));
  }
  const format = schema.format === undefined ? undefined : formatError(schema.format, value);
  if (format) errors.push(invalidValue(path, value, say(path, format)));
  return errors;
}

function numberErrors(schema: Schema, value: number, path: string): FieldError[] {
  const { minimum, maximum, multipleOf } = schema;
  const errors: string[] = [];
  if (maximum !== undefined && schema.exclusiveMaximum && value >= maximum)
    errors.push(`should be less than ${maximum}`);
  else if (maximum !== undefined && value > maximum) errors.push(`should be less than or equal to ${maximum}`);
  if (minimum !== undefined && schema.exclusiveMinimum && value <= minimum) {
    errors.push(`should be greater than ${minimum}`);
  } else if (minimum !== undefined && value < minimum) errors.push(`should be greater than or equal to ${minimum}`);
  if (multipleOf !== undefined && value % multipleOf !== 0) errors.push(`should be a multiple of ${multipleOf}`);
  return errors.map((error) => invalidValue(path, value, say(path, error)));
}

function listErrors(schema: Schema, value: Json[], path: string): FieldError[] {
  const errors: FieldError[] = [];
  if (schema.maxItems !== undefined && value.length > schema.maxItems) {
    errors.push(tooMany(path, value.length, schema.maxItems));
  }
  if (schema.minItems !== undefined && value.length < schema.minItems) {
    errors.push(invalidValue(path, value.length, say(path, `should have at least ${schema.minItems} items`)));
  }
  const { items } = schema;
  if (items) value.forEach((item, index) => void errors.push(...validateSchema(items, item, `${path}[${index}]`)));
  return [...errors, ...duplicateErrors(schema, value, path)];
}

function tooMany(path: string, actual: number, most: number): FieldError {
  const detail = `must have at most ${most} ${most === 1 ? 'item' : 'items'}`;
  return { type: 'FieldValueTooMany', field: path, badValue: actual, detail };
}

/** Items of `set` and `map` lists must differ; apiextensions checks it after the schema. */
function duplicateErrors(schema: Schema, value: Json[], path: string): FieldError[] {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') return [];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const identities = value.map((item) =>
    type === 'map' && isObject(item) ? Object.fromEntries(keys.map((key) => [key, item[key] ?? null])) : item,
  );
  return identities.flatMap((identity, index) =>
    identities.slice(0, index).some((earlier) => equal(earlier, identity))
      ? [{ type: 'FieldValueDuplicate', field: `${path}[${index}]`, badValue: identity, detail: '' } as const]
      : [],
  );
}

function objectErrors(schema: Schema, value: JsonObject, path: string): FieldError[] {
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  const errors = (schema.required ?? []).filter((field) => !hasField(value, field)).map((field) => required(at(field)));
  const count = Object.keys(value).length;
  if (schema.maxProperties !== undefined && count > schema.maxProperties) {
    errors.push(tooMany(path, count, schema.maxProperties));
  }
  if (schema.minProperties !== undefined && count < schema.minProperties) {
    errors.push(invalidValue(path, count, say(path, `should have at least ${schema.minProperties} properties`)));
  }
  for (const [field, child] of Object.entries(value)) {
    const inner = fieldSchema(schema, field);
    if (inner && child !== undefined) errors.push(...validateSchema(inner.schema, child, at(field)));
  }
  return errors;
}

function combinationErrors(schema: Schema, value: Json, path: string): FieldError[] {
  const errors = (schema.allOf ?? []).flatMap((inner) => validateSchema(inner, value, path));
  const passes = (inner: Schema) => validateSchema(inner, value, path).length === 0;
  const fail = (text: string) => errors.push(invalidValue(path, value, say(path, text)));
  if (schema.anyOf && !schema.anyOf.some(passes)) fail('must validate at least one schema (anyOf)');
  if (schema.oneOf && schema.oneOf.filter(passes).length !== 1) fail('must validate one and only one schema (oneOf)');
  if (schema.not && passes(schema.not)) fail('must not validate the schema (not)');
  return errors;
}
