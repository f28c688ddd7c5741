/** A request that was answered. */
export interface RequestRecord {
  /** Milliseconds of the simulator's clock. */
  at: number;
  /** The API, such as `UpdateAlias` or `PutObject`. */
  operation: string;
  /** The function as the request names it, or `bucket/key`. */
  subject: string;
  /** HTTP status; 0 when the connection was cut. */
  status: number;
  /** AWS's error name, when it was refused. */
  error: string | undefined;
}

/** Kept in memory, so it must end somewhere; what a long demo sends is mostly Invoke. */
const MAX_RECORDS = 50_000;

/** The newest requests, oldest first. */
export interface RequestLog {
  add(record: RequestRecord): void;
  list(operation?: string): RequestRecord[];
  clear(): void;
}

/** Empty. */
export function createRequestLog(): RequestLog {
  let records: RequestRecord[] = [];
  return {
    add(record) {
      records.push(record);
      if (records.length > MAX_RECORDS * 2) records = records.slice(-MAX_RECORDS);
    },
    list: (operation) =>
      records.slice(-MAX_RECORDS).filter((record) => operation === undefined || record.operation === operation),
    clear() {
      records = [];
    },
  };
}
