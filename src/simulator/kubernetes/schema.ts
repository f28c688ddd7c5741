import type { Json } from './json.ts';

/** A rule of `x-kubernetes-validations`. */
export interface ValidationRule {
  rule: string;
  message?: string | undefined;
  reason?: string | undefined;
  fieldPath?: string | undefined;
  messageExpression?: string | undefined;
  optionalOldSelf?: boolean | undefined;
}

/** The structural schema of apiextensions.k8s.io/v1 (`JSONSchemaProps`), as far as the simulator knows it. */
export interface Schema {
  type?: string | undefined;
  description?: string | undefined;
  format?: string | undefined;
  title?: string | undefined;
  properties?: Record<string, Schema> | undefined;
  additionalProperties?: boolean | Schema | undefined;
  items?: Schema | undefined;
  required?: string[] | undefined;
  enum?: Json[] | undefined;
  default?: Json | undefined;
  example?: Json | undefined;
  nullable?: boolean | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  exclusiveMinimum?: boolean | undefined;
  exclusiveMaximum?: boolean | undefined;
  multipleOf?: number | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  uniqueItems?: boolean | undefined;
  minProperties?: number | undefined;
  maxProperties?: number | undefined;
  allOf?: Schema[] | undefined;
  anyOf?: Schema[] | undefined;
  oneOf?: Schema[] | undefined;
  not?: Schema | undefined;
  'x-kubernetes-preserve-unknown-fields'?: boolean | undefined;
  'x-kubernetes-int-or-string'?: boolean | undefined;
  'x-kubernetes-embedded-resource'?: boolean | undefined;
  'x-kubernetes-list-type'?: string | undefined;
  'x-kubernetes-list-map-keys'?: string[] | undefined;
  'x-kubernetes-map-type'?: string | undefined;
  'x-kubernetes-validations'?: ValidationRule[] | undefined;
}

/** Where nothing is known: everything is allowed, maps are granular and lists atomic (as structured-merge-diff deduces). */
export const ANYTHING: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

/** The schema of a field; `named` when it is declared by name, `undefined` when the schema knows nothing of it. */
export function fieldSchema(schema: Schema, field: string): { schema: Schema; named: boolean } | undefined {
  const { properties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, field)) {
    const named = properties[field];
    if (named) return { schema: named, named: true };
  }
  if (additionalProperties === true) return { schema: ANYTHING, named: false };
  if (additionalProperties) return { schema: additionalProperties, named: false };
  return undefined;
}

/** The same, with what is unknown taken for `ANYTHING`. */
export function fieldSchemaOrAnything(schema: Schema, field: string): { schema: Schema; named: boolean } {
  return fieldSchema(schema, field) ?? { schema: ANYTHING, named: false };
}

/** How the items of a list are told apart: by keys, by value, or not at all (the list is one value). */
export function listType(schema: Schema): 'map' | 'set' | 'atomic' {
  const type = schema['x-kubernetes-list-type'];
  return type === 'map' || type === 'set' ? type : 'atomic';
}

export const listKeys = (schema: Schema): string[] => schema['x-kubernetes-list-map-keys'] ?? [];

const STRING_MAP: Schema = { type: 'object', additionalProperties: { type: 'string' } };

/** `metav1.ObjectMeta`, as far as server-side apply needs its lists and maps. */
export const METADATA_SCHEMA: Schema = {
  type: 'object',
  description: "Standard object's metadata.",
  'x-kubernetes-preserve-unknown-fields': true,
  properties: {
    name: { type: 'string' },
    namespace: { type: 'string' },
    generateName: { type: 'string' },
    labels: STRING_MAP,
    annotations: STRING_MAP,
    finalizers: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' },
    ownerReferences: {
      type: 'array',
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['uid'],
      items: { type: 'object', 'x-kubernetes-map-type': 'atomic', 'x-kubernetes-preserve-unknown-fields': true },
    },
  },
};

/** A root schema with apiVersion, kind and metadata, which a CRD leaves to the server. */
export function withObjectFields(schema: Schema): Schema {
  return {
    ...schema,
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      ...schema.properties,
      metadata: METADATA_SCHEMA,
    },
  };
}
