import type { CallOptions } from './port.ts';

/** Tags of a function. They have no RevisionId: of two writers the later one has it. */
export interface TagsPort {
  listTags(functionARN: string, options: CallOptions): Promise<Record<string, string>>;
  /** Sets these and leaves all others. */
  tagResource(functionARN: string, tags: Record<string, string>, options: CallOptions): Promise<void>;
}
