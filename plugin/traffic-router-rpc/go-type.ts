/**
 * How a Go type looks in JSON. `*T` is a pointer, `[]T` a slice, `{}T` a map with string keys; a name with a dot is a struct of
 * the generated table; the rest writes its JSON in its own way.
 */
export type GoTypeName = string;

/** When encoding/json leaves a field out. */
export type Omission = 'empty' | 'zero';

export interface GoField {
  /** The JSON name; empty for a struct whose fields stand in its parent, `-` for a field that is not in the JSON. */
  json: string;
  type: GoTypeName;
  omit?: Omission[];
}

/** The fields of a Go struct by their Go names. */
export type GoStructType = Readonly<Record<string, GoField>>;
