import http from 'node:http';
import https from 'node:https';
import type { Clock } from '../runtime/clock.ts';
import type { ClusterAccess } from './cluster-access.ts';
import { KubeError } from './error.ts';
import { readWhole } from './read-body.ts';
import { networkError, responseError } from './response-error.ts';

export interface TransportOptions {
  access: ClusterAccess;
  clock: Clock;
  /** Time limit of `request`, until the whole response is here. Default 10,000. */
  requestTimeoutMs?: number | undefined;
  /** Most bytes of a response that is read whole. Default 64 MiB: a page of 500 objects of 100 KB fits. */
  readMaxBytes?: number | undefined;
}

export interface TransportRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query, below the server's URL. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Default `application/json`. */
  contentType?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * HTTP to one API server over one keep-alive agent. Both methods reject with a `KubeError` (code 0, reason `Network`, when there was
 * no whole answer), or with the reason of the request's signal.
 */
export interface Transport {
  /** The parsed JSON of the response. */
  request(request: TransportRequest): Promise<unknown>;
  /** The response as it comes in, without a time limit of ours. Aborting the signal ends it at any point. */
  stream(request: TransportRequest & { signal: AbortSignal }): Promise<http.IncomingMessage>;
  /** Closes the connections, also those in use. */
  close(): void;
}

const DEFAULT_REQUEST_TIMEOUT_MS = 10_000;
const DEFAULT_READ_MAX_BYTES = 64 * 1024 * 1024;
/** A `Status` is far smaller, but a proxy's error page may be anything. */
const ERROR_BODY_MAX_BYTES = 1024 * 1024;
/** Idle connections are closed before the API server does it (after 90 s), so that a request seldom meets a closing one. */
const IDLE_CONNECTION_MS = 60_000;

/** Creates the transport; nothing is connected before the first request. */
export function createTransport(options: TransportOptions): Transport {
  const { access, clock } = options;
  const requestTimeoutMs = options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS;
  const readMaxBytes = options.readMaxBytes ?? DEFAULT_READ_MAX_BYTES;
  const server = new URL(access.server);
  const pathPrefix = server.pathname.replace(/\/+$/, '');
  const agent = createAgent(access, server.protocol);

  const describe = (request: TransportRequest) => `${request.method} ${server.origin}${pathPrefix}${request.path}`;

  /** Sends the request and resolves with the head of a successful response. */
  async function open(request: TransportRequest): Promise<http.IncomingMessage> {
    const { method, contentType = 'application/json', signal } = request;
    const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
    const headers = {
      accept: 'application/json',
      'user-agent': 'lambda-rollouts',
      ...(body && { 'content-type': contentType, 'content-length': body.length }),
      ...(await access.headers()),
    };
    signal?.throwIfAborted();
    const requestOptions = { agent, method, path: pathPrefix + request.path, headers, ...(signal && { signal }) };
    const response = await exchange(server, requestOptions, body);
    const code = response.statusCode ?? 0;
    if (code >= 200 && code < 300) return response;
    throw responseError(describe(request), code, (await readWhole(response, ERROR_BODY_MAX_BYTES)).toString());
  }

  /** Makes every failure one of ours: the caller's own abort, or a `KubeError`. */
  function failure(request: TransportRequest, error: unknown): unknown {
    if (request.signal?.aborted) return request.signal.reason;
    return error instanceof KubeError ? error : networkError(describe(request), error);
  }

  return {
    async request(request) {
      const limit = createTimeLimit(clock, requestTimeoutMs, request.signal);
      try {
        const response = await open({ ...request, signal: limit.signal });
        const text = (await readWhole(response, readMaxBytes)).toString();
        return JSON.parse(text);
      } catch (error) {
        throw failure(request, limit.signal.aborted ? limit.signal.reason : error);
      } finally {
        limit.cancel();
      }
    },
    async stream(request) {
      try {
        return await open(request);
      } catch (error) {
        throw failure(request, error);
      }
    },
    close: () => agent.destroy(),
  };
}

function createAgent(access: ClusterAccess, protocol: string): http.Agent {
  const pool = { keepAlive: true, timeout: IDLE_CONNECTION_MS };
  if (protocol === 'http:') return new http.Agent(pool);
  if (protocol !== 'https:') throw new Error(`unsupported API server URL, expected http or https: ${access.server}`);
  return new https.Agent({
    ...pool,
    rejectUnauthorized: access.insecureSkipTLSVerify !== true,
    ...(access.ca !== undefined && { ca: access.ca }),
    ...(access.cert !== undefined && { cert: access.cert }),
    ...(access.key !== undefined && { key: access.key }),
    ...(access.serverName !== undefined && { servername: access.serverName }),
  });
}

/**
 * One HTTP exchange up to the response's head. A GET on a kept-alive connection that the server was just closing is sent once
 * more, as Go's net/http does; a write is not, because the server may have seen it.
 */
async function exchange(
  server: URL,
  options: http.RequestOptions,
  body: Buffer | undefined,
  mayRepeat = options.method === 'GET',
): Promise<http.IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const outgoing = (server.protocol === 'https:' ? https : http).request(server, options, resolve);
  // Stays for good: an error after the head shows itself on the response, but would end the process without a listener here.
  outgoing.on('error', reject);
  outgoing.end(body);
  try {
    return await promise;
  } catch (error) {
    const closedByServer = error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
    if (!mayRepeat || !outgoing.reusedSocket || !closedByServer) throw error;
    return exchange(server, options, body, false);
  }
}

interface TimeLimit {
  signal: AbortSignal;
  cancel(): void;
}

/** A signal that `parent` aborts, or the clock after `ms`. */
function createTimeLimit(clock: Clock, ms: number, parent: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const onAbort = () => controller.abort(parent?.reason);
  if (parent?.aborted) onAbort();
  parent?.addEventListener('abort', onAbort, { once: true });
  const cancelTimer = clock.after(ms, () => controller.abort(new Error(`no answer within ${ms} ms`)));
  return {
    signal: controller.signal,
    cancel() {
      cancelTimer();
      parent?.removeEventListener('abort', onAbort);
    },
  };
}
