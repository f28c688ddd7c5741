import type { CustomResourceDefinition, PrinterColumn } from '../../api/crd.ts';
import { checkRule } from './cel-rules.ts';
import type { Json } from './json.ts';
import { compileJsonPath } from './json-path.ts';
import type { Column, ResourceDefinition } from './resource-definition.ts';
import { ANYTHING, type Schema, withObjectFields } from './schema.ts';
import { patternError } from './schema-scalar.ts';

/**
 * Reads a CRD. Throws a `RangeError` or `SyntaxError` on what the simulator could not enforce: several versions, CEL beyond
 * its subset, patterns that RE2 does not know, unreadable printer columns.
 */
export function readCustomResource(crd: CustomResourceDefinition): ResourceDefinition {
  const { group, names, scope, versions } = crd.spec;
  const [version, ...others] = versions.filter(({ served }) => served);
  if (!version || others.length > 0) {
    throw new RangeError(`CustomResourceDefinition ${crd.metadata.name}: the simulator serves exactly one version`);
  }
  const schema = (version.schema.openAPIV3Schema ?? ANYTHING) as Schema;
  checkSchema(schema, crd.metadata.name);
  const statusSubresource = version.subresources?.status !== undefined;
  return {
    group,
    version: version.name,
    kind: names.kind,
    listKind: names.listKind ?? `${names.kind}List`,
    plural: names.plural,
    singular: names.singular ?? names.kind.toLowerCase(),
    shortNames: names.shortNames ?? [],
    categories: names.categories ?? [],
    namespaced: scope === 'Namespaced',
    custom: true,
    readOnly: false,
    schema: withObjectFields(schema),
    statusSubresource,
    hasGeneration: true,
    columns: (version.additionalPrinterColumns ?? [AGE]).map(columnOf),
    selectableFields: [],
  };
}

function checkSchema(schema: Schema, path: string): void {
  for (const rule of schema['x-kubernetes-validations'] ?? []) checkRule(rule, path);
  const problem = schema.pattern === undefined ? undefined : patternError(schema.pattern);
  if (problem) throw new SyntaxError(`${path}: pattern ${schema.pattern}: ${problem}`);
  for (const [field, inner] of Object.entries(schema.properties ?? {})) checkSchema(inner, `${path}.${field}`);
  if (typeof schema.additionalProperties === 'object') checkSchema(schema.additionalProperties, `${path}.*`);
  if (schema.items) checkSchema(schema.items, `${path}[]`);
}

const AGE: PrinterColumn = { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' };

function columnOf({ name, type, jsonPath, description, priority }: PrinterColumn): Column {
  const find = compileJsonPath(jsonPath);
  return {
    name,
    type,
    description: description ?? `Custom resource definition column (in JSONPath format): ${jsonPath}`,
    priority: priority ?? 0,
    cell: (object) => cellOf(type, find(object)),
  };
}

function cellOf(type: Column['type'], found: Json[]): Json {
  const [first] = found;
  if (first === undefined) return null;
  if (type !== 'string') return first;
  return found.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
}
