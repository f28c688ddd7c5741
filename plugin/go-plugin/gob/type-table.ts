import { WireError } from '../error.ts';
import { PREDEFINED_TYPES, type WireType } from './wire-type.ts';

/** The types that one stream has described. */
export interface TypeTable {
  /** Throws a `WireError` for an id that was never described. */
  get(id: number): WireType;
  /** Throws a `WireError` for an id that is taken, as in Go, and when there are too many. */
  define(id: number, read: () => WireType): void;
  /** An estimate of the memory that the descriptions take. */
  readonly heldBytes: number;
}

const TYPE_BYTES = 256;
const FIELD_BYTES = 96;

export function createTypeTable(maxTypes: number): TypeTable {
  const types = new Map<number, WireType>(PREDEFINED_TYPES);
  let heldBytes = 0;

  return {
    get(id) {
      const type = types.get(id);
      if (type === undefined) throw new WireError('gob', `value of type ${id}, which was never described`);
      return type;
    },
    define(id, read) {
      if (types.has(id)) throw new WireError('gob', `type ${id} was described twice`);
      if (types.size - PREDEFINED_TYPES.size >= maxTypes) throw new WireError('gob', `more than ${maxTypes} types`);
      const type = read();
      types.set(id, type);
      heldBytes += TYPE_BYTES;
      if (type.kind !== 'struct') return;
      for (const field of type.fields) heldBytes += FIELD_BYTES + 2 * field.name.length;
    },
    get heldBytes() {
      return heldBytes;
    },
  };
}
