import type { Duplex } from 'node:stream';
import { messageOf } from '../error.ts';
import { createGobDecoder, createGobEncoder, type GobLimits, type GobValue, type TypeIds } from '../gob/index.ts';
import { EMPTY_STRUCT, RESPONSE, type RpcRequest, toRequest } from './messages.ts';
import { findMethod, type RpcMethods, type RpcReply } from './method.ts';

export interface NetRpcOptions {
  methods: RpcMethods;
  /** Type ids, shared by all streams of the process as in Go. */
  typeIds: TypeIds;
  limits?: Partial<GobLimits>;
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
  const decoder = createGobDecoder(options.limits);
  const encoder = createGobEncoder(options.typeIds);
  const running = new Set<Promise<void>>();
  let request: RpcRequest | undefined;
  let draining = false;

  function take(): void {
    for (let next = decoder.next(); next !== undefined && !draining; next = decoder.next()) {
      if (request === undefined) request = toRequest(next.value);
      else {
        const [header, argument] = [request, next.value];
        request = undefined;
        // Started a turn later, so that a call that drains the server (Quit) finds itself among the running ones.
        const call = Promise.resolve().then(() => answer(header, argument));
        running.add(call);
        void call.finally(() => running.delete(call));
      }
    }
  }

  async function answer(header: RpcRequest, argument: GobValue): Promise<void> {
    const found = findMethod(options.methods, header.serviceMethod);
    if ('error' in found) return reply(header, found.error);
    let result: RpcReply;
    try {
      result = await found.method(argument);
    } catch (error) {
      return reply(header, messageOf(error));
    }
    return reply(header, '', result);
  }

  /** Header and body in one write, so that no other answer comes between them. An error has an empty body. */
  function reply(header: RpcRequest, error: string, body: RpcReply = { type: EMPTY_STRUCT, value: {} }): Promise<void> {
    const head = encoder.encode(RESPONSE, { ServiceMethod: header.serviceMethod, Seq: header.sequence, Error: error });
    const bytes = Buffer.concat([head, encoder.encode(body.type, body.value)]);
    // The caller is gone when this fails; the stream's end tells everyone.
    return new Promise((resolve) => stream.write(bytes, () => resolve()));
  }

  async function drain(): Promise<void> {
    draining = true;
    await Promise.all(running);
  }

  stream.on('data', (chunk: Uint8Array) => {
    if (draining) return;
    try {
      decoder.push(chunk);
      take();
    } catch (error) {
      draining = true;
      const broken = error instanceof Error ? error : new Error(String(error));
      stream.destroy();
      options.onBrokenInput(broken);
    }
  });
  // A stream that fails ends; an error without a listener would end the process.
  stream.on('error', () => {});
  // The host has finished calling: answer what is under way, then finish too.
  stream.on('end', () => void drain().then(() => stream.end()));
  return { drain };
}
