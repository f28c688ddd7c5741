import type { Json } from './json.ts';
import { type NamedResource, qualified, StatusError } from './status-error.ts';

/** One thing wrong with a field, as apimachinery's `field.Error`. */
export interface FieldError {
  type: keyof typeof WORDS;
  field: string;
  badValue?: Json;
  detail: string;
}

const WORDS = {
  FieldValueRequired: 'Required value',
  FieldValueForbidden: 'Forbidden',
  FieldValueTooLong: 'Too long',
  FieldValueInvalid: 'Invalid value',
  FieldValueTypeInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueTooMany: 'Too many',
} as const;

const WITHOUT_VALUE: readonly string[] = ['FieldValueRequired', 'FieldValueForbidden', 'FieldValueTooLong'];

export const invalidValue = (field: string, badValue: Json, detail: string): FieldError => ({
  type: 'FieldValueInvalid',
  field,
  badValue,
  detail,
});

export const required = (field: string, detail = ''): FieldError => ({ type: 'FieldValueRequired', field, detail });

/** `Invalid value: "x": must be …`, as `field.Error.ErrorBody`. */
function bodyOf(error: FieldError): string {
  const word = WORDS[error.type];
  const value = WITHOUT_VALUE.includes(error.type) ? word : `${word}: ${JSON.stringify(error.badValue ?? null)}`;
  return error.detail === '' ? value : `${value}: ${error.detail}`;
}

/** 422 Invalid with one cause per field, as `apierrors.NewInvalid`. */
export function invalid(resource: NamedResource, name: string, errors: readonly FieldError[]): StatusError {
  const texts = errors.map((error) => `${error.field}: ${bodyOf(error)}`);
  const text = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${qualified(resource.kind, resource.group)} "${name}" is invalid: ${text}`,
    details: {
      name,
      ...(resource.group ? { group: resource.group } : {}),
      kind: resource.kind,
      causes: errors.map((error) => ({ reason: error.type, message: bodyOf(error), field: error.field })),
    },
  });
}
