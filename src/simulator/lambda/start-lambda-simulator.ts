import { parseFunctionARN } from '../../api/function-arn.ts';
import type { Clock, Random } from '../../runtime/clock.ts';
import { type Log, silentLog } from '../../runtime/log.ts';
import { answerRequest, type Gateway } from './answer-request.ts';
import { createBehaviourHandler } from './behaviour.ts';
import { createFaults, type Faults } from './faults.ts';
import { addFunction } from './function-operations.ts';
import { stateOf } from './function-reference.ts';
import { type HttpAnswer, type HttpRequest, startHttpServer } from './http-server.ts';
import { type AliasHistoryEntry, type FunctionHandler, newRevisionID, type World } from './model.ts';
import { createRequestLog, type RequestRecord } from './request-log.ts';
import { createS3Store, type S3Store } from './s3-store.ts';
import { createThrottle } from './throttle.ts';

/** Options of `startLambdaSimulator`. */
export interface LambdaSimulatorOptions {
  clock: Clock;
  random: Random;
  /** Default 0: any free one. */
  port?: number;
  /** How long a new version stays Pending. Default 200. */
  publishPendingMs?: number;
  /** How long an update stays InProgress. Default 200. */
  updateInProgressMs?: number;
  /** How long provisioned concurrency stays IN_PROGRESS. Default 200. */
  provisionMs?: number;
  /** Control-plane limit; AWS's is 15. Default: none. */
  requestsPerSecond?: number | undefined;
  log?: Log;
}

/** The state of a function or version, as a test sets it. */
export interface StateOverride {
  state?: string;
  stateReason?: string;
  lastUpdateStatus?: string;
  lastUpdateStatusReason?: string;
}

/** A running simulator: the wire at `url`, and a surface for tests and demos beside it. */
export interface LambdaSimulator {
  /** For `AWS_ENDPOINT_URL_LAMBDA` and `AWS_ENDPOINT_URL_S3` alike. */
  readonly url: string;
  readonly s3: S3Store;
  stop(): Promise<void>;
  /** Makes a function that is Active at once. Default handler: what the code describes (`Behaviour`). */
  createFunction(input: { arn: string; zip: Uint8Array; handler?: FunctionHandler; architectures?: string[] }): void;
  /** Every state of an alias since it was created, oldest first, one entry per accepted write; also of a deleted one. */
  aliasHistory(functionARN: string, name: string): AliasHistoryEntry[];
  /** Makes the next requests fail. */
  failNext: Faults['failNext'];
  /** Makes requests fail for a while. */
  failFor: Faults['failFor'];
  /** Switches the control-plane limit; undefined lifts it. */
  setThrottle(requestsPerSecond: number | undefined): void;
  /** Puts `$LATEST` or a version into a state, such as Failed or Inactive; it stays there until something changes it. */
  setState(functionARN: string, version: string, state: StateOverride): void;
  /** Puts provisioned concurrency into a state, such as FAILED; it stays there until something changes it. */
  setProvisioned(functionARN: string, qualifier: string, status: string, statusReason?: string): void;
  /** The requests answered so far, oldest first, those of one API with `operation`. */
  requests(operation?: string): RequestRecord[];
  clearRequests(): void;
  /** Answers a request that did not come over a connection. */
  answer(request: HttpRequest): Promise<HttpAnswer>;
}

/**
 * AWS Lambda and S3 in one HTTP server, for the demo and for tests without AWS: the REST wire that the real SDK speaks, and
 * AWS's refusals with their names and words. One account; Regions and accounts come from the functions' ARNs.
 * Not modelled: IAM, images, layers, eventual consistency of reads.
 */
export async function startLambdaSimulator(options: LambdaSimulatorOptions): Promise<LambdaSimulator> {
  const { clock, random, log = silentLog } = options;
  const timers = new Set<() => void>();
  const world: World = {
    clock,
    random,
    functions: new Map(),
    aliasHistory: new Map(),
    eventSourceMappings: new Map(),
    s3: createS3Store({ now: clock.now, random }),
    updateInProgressMs: options.updateInProgressMs ?? 200,
    publishPendingMs: options.publishPendingMs ?? 200,
    provisionMs: options.provisionMs ?? 200,
    later(ms, callback) {
      const cancel = clock.after(ms, () => {
        timers.delete(cancel);
        callback();
      });
      timers.add(cancel);
    },
  };
  const gateway: Gateway = {
    world,
    faults: createFaults(clock),
    throttle: createThrottle(clock.now, options.requestsPerSecond),
    requests: createRequestLog(),
    defaultHandler: createBehaviourHandler(random),
  };
  const answer = (request: HttpRequest) => answerRequest(gateway, request);
  const server = await startHttpServer({
    port: options.port ?? 0,
    answer,
    onError: (error) => log.warn('request to the Lambda simulator ended early', { error: String(error) }),
  });

  return {
    url: server.url,
    s3: world.s3,
    async stop() {
      for (const cancel of timers) cancel();
      await server.stop();
    },
    createFunction({ arn, zip, handler = gateway.defaultHandler, architectures }) {
      parseFunctionARN(arn);
      const fn = addFunction(world, arn, zip, { handler, architectures });
      fn.latest.state = 'Active';
      fn.latest.stateReason = undefined;
    },
    aliasHistory: (functionARN, name) => [...(world.aliasHistory.get(`${functionARN}:${name}`) ?? [])],
    failNext: gateway.faults.failNext,
    failFor: gateway.faults.failFor,
    setThrottle: gateway.throttle.set,
    setState(functionARN, version, override) {
      const fn = world.functions.get(functionARN);
      if (!fn) throw new RangeError(`the simulator has no function ${functionARN}`);
      Object.assign(stateOf(fn, version), override, { revisionID: newRevisionID(world) });
    },
    setProvisioned(functionARN, qualifier, status, statusReason) {
      const state = world.functions.get(functionARN)?.provisioned.get(qualifier);
      if (!state) throw new RangeError(`the simulator has no provisioned concurrency on ${functionARN}:${qualifier}`);
      Object.assign(state, { status, statusReason });
    },
    requests: gateway.requests.list,
    clearRequests: gateway.requests.clear,
    answer,
  };
}
