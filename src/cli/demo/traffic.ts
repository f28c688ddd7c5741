import { Agent, request } from 'node:http';
import type { Clock } from '../../runtime/clock.ts';

/** One invocation through the alias, as its caller saw it. */
export interface Invocation {
  startedAt: number;
  endedAt: number;
  /** `x-amz-executed-version`. */
  version: string;
  failed: boolean;
}

/** How a version did over some time. */
export interface VersionShare {
  version: string;
  invocations: number;
  failures: number;
  /** Of all invocations in that time, 0..1. */
  share: number;
}

export interface Traffic {
  /** Everything since the start. */
  readonly invocations: readonly Invocation[];
  /** Invocations that ran between two moments (default: until now), by version. */
  shares(sinceMs: number, untilMs?: number): VersionShare[];
  stop(): Promise<void>;
}

/**
 * Invokes the alias over HTTP, `callers` at a time, each with `pauseMs` between its calls: real requests to the Lambda
 * endpoint, so what is measured is what a caller gets.
 */
export function startTraffic(options: {
  url: string;
  functionName: string;
  alias: string;
  callers: number;
  pauseMs: number;
  clock: Clock;
}): Traffic {
  const { clock } = options;
  const invocations: Invocation[] = [];
  const stopping = new AbortController();
  const agent = new Agent({ keepAlive: true, maxSockets: options.callers });
  const url = new URL(
    `/2015-03-31/functions/${encodeURIComponent(options.functionName)}/invocations?Qualifier=${encodeURIComponent(options.alias)}`,
    options.url,
  );

  const caller = async () => {
    while (!stopping.signal.aborted) {
      const startedAt = clock.now();
      const answer = await invoke(url, agent).catch(() => undefined); // not there yet, or stopping
      if (answer?.version)
        invocations.push({ startedAt, endedAt: clock.now(), version: answer.version, failed: answer.failed });
      await clock.sleep(options.pauseMs, stopping.signal).catch(() => undefined);
    }
  };
  const callers = Array.from({ length: options.callers }, caller);

  return {
    invocations,
    shares(sinceMs, untilMs = Number.POSITIVE_INFINITY) {
      const recent = invocations.filter(({ startedAt, endedAt }) => startedAt >= sinceMs && endedAt <= untilMs);
      const versions = [...new Set(recent.map(({ version }) => version))].sort((a, b) => Number(a) - Number(b));
      return versions.map((version) => {
        const own = recent.filter((invocation) => invocation.version === version);
        return {
          version,
          invocations: own.length,
          failures: own.filter(({ failed }) => failed).length,
          share: own.length / recent.length,
        };
      });
    },
    async stop() {
      stopping.abort();
      await Promise.all(callers);
      agent.destroy();
    },
  };
}

function invoke(url: URL, agent: Agent): Promise<{ version: string | undefined; failed: boolean }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, timeout: 5_000 }, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => {
        const version = response.headers['x-amz-executed-version'];
        resolve({
          version: response.statusCode === 200 && typeof version === 'string' ? version : undefined,
          failed: response.headers['x-amz-function-error'] !== undefined,
        });
      });
    });
    call.on('timeout', () => call.destroy(new Error('invocation timed out')));
    call.on('error', reject);
    call.end('{}');
  });
}
