import type { CallOptions } from './port.ts';

/** An event source that invokes a function, version or alias. */
export interface EventSourceMapping {
  uuid: string;
  /** Absent for a self-managed broker. */
  eventSourceARN: string | undefined;
}

/** One statement of a resource policy, as far as it says who may do what. */
export interface PolicyStatement {
  sid: string;
  effect: string;
  /** Services, accounts and ARNs, `*` for everybody. */
  principals: string[];
  actions: string[];
}

/** Who calls a function. `qualifier` undefined: the function itself, whose code is `$LATEST`; what calls a version or alias is apart. */
export interface CallersPort {
  /** All pages. */
  listEventSourceMappings(
    functionARN: string,
    qualifier: string | undefined,
    options: CallOptions,
  ): Promise<EventSourceMapping[]>;
  /** Empty when there is no policy. */
  getPolicy(functionARN: string, qualifier: string | undefined, options: CallOptions): Promise<PolicyStatement[]>;
  /** The URL; undefined when there is none. */
  getFunctionUrlConfig(
    functionARN: string,
    qualifier: string | undefined,
    options: CallOptions,
  ): Promise<string | undefined>;
  /** Whether asynchronous invocation is configured. */
  getFunctionEventInvokeConfig(
    functionARN: string,
    qualifier: string | undefined,
    options: CallOptions,
  ): Promise<boolean>;
}
