import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { KubeError } from '../../src/kube/error.ts';
import { networkError, responseError } from '../../src/kube/response-error.ts';
import type { Transport, TransportRequest } from '../../src/kube/transport.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import type { KubernetesSimulator } from '../../src/simulator/kubernetes/start.ts';
import { never } from './life.ts';
import type { Wire } from './wire.ts';

export interface KubeTransportOptions {
  simulator: Pick<KubernetesSimulator, 'answer'>;
  wire: Wire;
  clock: Clock;
  /** The end of the process: the server then sees its connections closed. */
  signal?: AbortSignal;
}

interface Answer {
  code: number;
  text: string;
  /** A watch. */
  stream?: Readable;
}

/** As the transport over HTTP. */
const REQUEST_TIMEOUT_MS = 10_000;
const REFUSALS = [
  [500, 'InternalError'],
  [503, 'ServiceUnavailable'],
  [429, 'TooManyRequests'],
] as const;

/** The transport of `src/kube` over a wire of this process instead of HTTP: nothing in it takes real time. */
export function createKubeTransport({ simulator, wire, clock, signal }: KubeTransportOptions): Transport {
  let requests = 0;

  async function send(request: TransportRequest, timeoutMs?: number): Promise<Answer> {
    const name = `${request.method} ${request.path}`;
    const [code, reason] = REFUSALS[requests++ % REFUSALS.length] ?? REFUSALS[0];
    const refusal = { code, text: JSON.stringify({ kind: 'Status', code, reason, message: `simulated: ${reason}` }) };
    const effect = () => answerOf(simulator, request, wire, signal);
    try {
      request.signal?.throwIfAborted();
      const exchange = wire.exchange({ service: 'kubernetes', name }, effect, () => refusal);
      const answer = await Promise.race([exchange, limit(clock, timeoutMs, request.signal)]);
      if (answer.code >= 200 && answer.code < 300) return answer;
      throw responseError(name, answer.code, answer.text);
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      throw error instanceof KubeError ? error : networkError(name, error);
    }
  }

  return {
    request: async (request) => JSON.parse((await send(request, REQUEST_TIMEOUT_MS)).text),
    async stream(request) {
      const { stream } = await send(request);
      if (!stream) throw new Error(`${request.path} is no watch`);
      return stream as IncomingMessage;
    },
    close() {},
  };
}

/** Rejects after a time, and when the signal is aborted. */
function limit(clock: Clock, ms: number | undefined, signal: AbortSignal | undefined): Promise<never> {
  if (ms === undefined && signal === undefined) return never();
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (ms !== undefined) clock.after(ms, () => reject(new Error(`no answer within ${ms} ms`)));
  });
}

/** Hands a request to the simulator's HTTP handler with a response object that goes nowhere. */
function answerOf(
  { answer }: Pick<KubernetesSimulator, 'answer'>,
  { method, path, body, contentType = 'application/json', signal }: TransportRequest,
  wire: Wire,
  ended: AbortSignal | undefined,
): Promise<Answer> {
  const headers = { accept: 'application/json', 'user-agent': 'lambda-rollouts', 'content-type': contentType };
  const incoming = Readable.from(body === undefined ? [] : [Buffer.from(JSON.stringify(body))]);
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const later = wire.stream();
  const stream = new Readable({ read() {} });
  let code = 200;
  const response = Object.assign(new EventEmitter(), {
    headersSent: false,
    setHeader() {},
    appendHeader() {},
    writeHead(status: number) {
      code = status;
      response.headersSent = true;
      return response;
    },
    flushHeaders: () => resolve({ code, text: '', stream }),
    write: (line: string) => later(() => stream.push(Buffer.from(line))),
    end(text = '') {
      resolve({ code, text });
      later(() => stream.push(null));
    },
    destroy: () => resolve({ code: 500, text: '' }),
  });
  const onClose = () => response.emit('close');
  for (const each of [signal, ended]) each?.addEventListener('abort', onClose, { once: true });
  signal?.addEventListener('abort', () => stream.destroy(), { once: true });
  answer(
    Object.assign(incoming, { method, url: path, headers }) as unknown as IncomingMessage,
    response as unknown as ServerResponse,
  );
  return promise;
}
