import type { CustomResourceDefinition } from '../../src/api/crd.ts';
import type { Schema } from '../../src/simulator/kubernetes/schema.ts';

/** Keywords that refuse nothing, or whose children are walked. `type` is the other side of every accepted object. */
const NO_LIMIT: readonly string[] = [
  'type',
  'description',
  'properties',
  'items',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-preserve-unknown-fields',
];

/** The schema of a CRD's only version. */
export function schemaOf(crd: CustomResourceDefinition): Schema {
  const [version] = crd.spec.versions;
  if (!version) throw new Error(`${crd.metadata.name} has no version`);
  return version.schema.openAPIV3Schema;
}

/** One field of a schema: `spec.code.s3.bucket`, items of lists as `[]`. */
export interface Field {
  path: string;
  schema: Schema;
  required: boolean;
}

/** Every field under a schema, the outer before the inner. */
export function fieldsOf(schema: Schema, path = ''): Field[] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const field = { path: path === '' ? name : `${path}.${name}`, schema: child };
    return [{ ...field, required: schema.required?.includes(name) ?? false }, ...fieldsOf(child, field.path)];
  });
  return schema.items ? [...inner, ...fieldsOf(schema.items, `${path}[]`)] : inner;
}

/**
 * Everything by which a CRD refuses an object, one line each: `Alias spec.name maxLength`, `Alias spec.name required`,
 * `Alias spec.name rule: <message>`. A keyword that nobody has thought of here is a line too.
 */
export function limitsOf(crd: CustomResourceDefinition): string[] {
  const { kind } = crd.spec.names;
  const root = schemaOf(crd);
  const all = [{ path: '', schema: root, required: false }, ...withItems(fieldsOf(root))];
  return all.flatMap(({ path, schema, required }) =>
    [...limitsOfSchema(schema), ...(required ? ['required'] : [])].map((limit) => `${kind} ${path} ${limit}`),
  );
}

/** Lists' items are no fields, but have limits of their own. */
function withItems(fields: Field[]): Field[] {
  return fields.flatMap((field) => {
    const { items } = field.schema;
    return items ? [field, { path: `${field.path}[]`, schema: items, required: false }] : [field];
  });
}

function limitsOfSchema(schema: Schema): string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (NO_LIMIT.includes(keyword) || keyword === 'required') return [];
    if (keyword === 'x-kubernetes-validations')
      return (schema['x-kubernetes-validations'] ?? []).map(({ rule, message }) => `rule: ${message ?? rule}`);
    if (keyword === 'x-kubernetes-list-type') return value === 'atomic' ? [] : ['duplicate'];
    return [keyword];
  });
}
