import type { Duplex } from 'node:stream';
import type { Allowance } from '../allowance.ts';
import type { Clock } from '../clock.ts';
import { messageOf } from '../error.ts';
import type { TypeIds } from '../gob/index.ts';
import type { Limits } from '../limits.ts';
import { type NetRpcServer, type RpcMethod, type RpcMethods, serveNetRpc } from '../netrpc/index.ts';
import { createYamuxSession } from '../yamux/index.ts';
import { createBroker } from './broker.ts';
import { createControl } from './control.ts';
import { createDispenser } from './dispenser.ts';
import { type Output, sendOutput } from './output.ts';

/** The methods of a plugin, by `Plugin.Method`; a promise while they are being loaded: calls wait. */
export type PluginMethods = Promise<RpcMethods>;

export interface ConnectionOptions {
  clock: Clock;
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  plugins: ReadonlyMap<string, PluginMethods>;
  typeIds: TypeIds;
  limits: Limits;
  allowance: Allowance;
  stdout: Output;
  stderr: Output;
  onQuit(): void;
  onClose(): void;
}

/** One host's connection (go-plugin/rpc_server.go, ServeConn). */
export interface Connection {
  /** Takes no more calls and streams; resolves when the calls under way are answered. */
  drain(): Promise<void>;
  close(): void;
}

/** The first three streams are control, stdout and stderr, by the order of their opening; all others go through the broker. */
export function createConnection(socket: Duplex, options: ConnectionOptions): Connection {
  const { clock, limits } = options;
  const servers = new Set<NetRpcServer>();
  let opened = 0;
  let strays = 0;
  const broker = createBroker({
    clock,
    maxPromised: limits.maxStreams,
    onStray(message) {
      if (++strays > 1) return;
      options.log.warn('closed a stream of the host; further ones are not told', { error: message });
    },
  });

  function serve(stream: Duplex, methods: RpcMethods): void {
    const { typeIds, allowance } = options;
    const server = serveNetRpc(stream, { methods, typeIds, limits, allowance, onBrokenInput: endWith });
    servers.add(server);
    stream.once('close', () => servers.delete(server));
  }

  /** A stream of gob that broke cannot be mended, and its calls would wait for ever: the host must start over. */
  function endWith(error: Error): void {
    options.log.warn('ended the connection: the host sent what is not its protocol', { error: error.message });
    session.close();
  }

  function dispense(name: string): number | undefined {
    const methods = options.plugins.get(name);
    if (methods === undefined) return undefined;
    return broker.accept((stream) => {
      methods.then(
        (loaded) => serve(stream, loaded),
        (error) => {
          options.log.warn('ended the connection: the plugin could not be loaded', { error: messageOf(error) });
          session.close();
        },
      );
    });
  }

  const control: RpcMethods = new Map<string, RpcMethod>([
    ...createControl(options.onQuit),
    ...createDispenser(dispense),
  ]);

  const session = createYamuxSession(socket, {
    clock,
    limits,
    onStream(stream) {
      opened++;
      if (opened === 1) serve(stream, control);
      else if (opened === 2) sendOutput(options.stdout, stream, limits.maxUnsentOutputBytes);
      else if (opened === 3) sendOutput(options.stderr, stream, limits.maxUnsentOutputBytes);
      else broker.receive(stream);
    },
    onClose(error) {
      if (error !== undefined) options.log.warn('the connection to the host broke', { error: error.message });
      options.onClose();
    },
  });

  return {
    async drain() {
      session.refuseStreams();
      await Promise.all([...servers].map((server) => server.drain()));
    },
    close: () => session.close(),
  };
}
