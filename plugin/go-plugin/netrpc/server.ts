import type { Duplex } from 'node:stream';
import type { Allowance } from '../allowance.ts';
import { messageOf } from '../error.ts';
import { createGobDecoder, createGobEncoder, type GobLimits, type GobValue, type TypeIds } from '../gob/index.ts';
import type { Limits } from '../limits.ts';
import { EMPTY_STRUCT, RESPONSE, type RpcRequest, toRequest } from './messages.ts';
import { findMethod, type RpcMethods, type RpcReply } from './method.ts';

export interface NetRpcOptions {
  methods: RpcMethods;
  /** Type ids, shared by all streams of the process as in Go. */
  typeIds: TypeIds;
  limits: GobLimits & Pick<Limits, 'maxCallsPerStream'>;
  /** The memory that this stream shares with others. */
  allowance: Allowance;
  /** The stream carried something that is no net/rpc; it has been reset. */
  onBrokenInput(error: Error): void;
}

/** One stream of calls, each answered as soon as its method is done, in whatever order. */
export interface NetRpcServer {
  /** Takes no more requests; resolves when those that were taken have been answered and sent. */
  drain(): Promise<void>;
}

/** Serves net/rpc on `stream` (net/rpc/server.go, ServeCodec), behind whatever has been read from it already. */
export function serveNetRpc(stream: Duplex, options: NetRpcOptions): NetRpcServer {
  const { maxCallsPerStream } = options.limits;
  const decoder = createGobDecoder(options.limits);
  const encoder = createGobEncoder(options.typeIds);
  const memory = options.allowance.open();
  const running = new Set<Promise<void>>();
  /** What the arguments of the calls under way take. */
  let argumentBytes = 0;
  let request: RpcRequest | undefined;
  /** No further calls are taken: draining, or the stream broke or ended. */
  let finished = false;

  /** Takes calls as long as there are some and not too many are under way. */
  function take(): void {
    while (!finished && running.size < maxCallsPerStream) {
      const next = decoder.next();
      if (next === undefined) break;
      if (request === undefined) request = toRequest(next.value);
      else {
        start(request, next.value, next.heldBytes);
        request = undefined;
      }
    }
    account();
  }

  function account(): void {
    memory.hold(argumentBytes + (finished ? 0 : decoder.heldBytes));
  }

  function start(header: RpcRequest, argument: GobValue, bytes: number): void {
    argumentBytes += bytes;
    // Started a turn later, so that a call that drains the server (Quit) finds itself among the running ones.
    const answered = Promise.resolve()
      .then(() => answer(header, argument))
      .finally(() => {
        running.delete(answered);
        argumentBytes -= bytes;
        guarded(take);
        if (running.size < maxCallsPerStream) stream.resume();
      });
    running.add(answered);
    if (running.size >= maxCallsPerStream) stream.pause();
  }

  async function answer(header: RpcRequest, argument: GobValue): Promise<void> {
    const outcome = await call(header.serviceMethod, argument);
    // Encoded and written at once: the types that an answer brings must not come behind another that needs them.
    const bytes = reply(header, outcome);
    // The caller is gone when this fails; the stream's end tells everyone.
    return new Promise((resolve) => stream.write(bytes, () => resolve()));
  }

  async function call(name: string, argument: GobValue): Promise<{ error: string } | { body: RpcReply }> {
    const found = findMethod(options.methods, name);
    if ('error' in found) return found;
    try {
      return { body: await found.method(argument) };
    } catch (error) {
      return { error: messageOf(error) };
    }
  }

  function reply(header: RpcRequest, outcome: { error: string } | { body: RpcReply }): Uint8Array {
    if ('error' in outcome) return encode(header, outcome.error);
    try {
      return encode(header, '', outcome.body);
    } catch (error) {
      return encode(header, messageOf(error));
    }
  }

  /** Header and body in one piece, so that no other answer comes between them. An error has an empty body. */
  function encode(header: RpcRequest, error: string, body: RpcReply = { type: EMPTY_STRUCT, value: {} }): Uint8Array {
    const response = { ServiceMethod: header.serviceMethod, Seq: header.sequence, Error: error };
    return encoder.encode({ type: RESPONSE, value: response }, body);
  }

  /** Nothing that the host sends may be thrown at anyone. */
  function guarded(action: () => void): void {
    try {
      action();
    } catch (error) {
      finish();
      stream.destroy();
      options.onBrokenInput(error instanceof Error ? error : new Error(messageOf(error)));
    }
  }

  function finish(): void {
    finished = true;
    account();
  }

  async function drain(): Promise<void> {
    finish();
    // What still comes is not for us; the end of the stream is.
    stream.resume();
    await Promise.all(running);
  }

  stream.on('data', (chunk: Uint8Array) => {
    if (finished) return;
    guarded(() => {
      decoder.push(chunk);
      take();
    });
  });
  // A stream that fails ends; an error without a listener would end the process.
  stream.on('error', () => {});
  stream.on('close', finish);
  // The host has finished calling: answer what is under way, then finish too.
  stream.on('end', () => void drain().then(() => stream.end()));
  return { drain };
}
