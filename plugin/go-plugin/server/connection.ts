import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.ts';
import { messageOf } from '../error.ts';
import type { GobLimits, TypeIds } from '../gob/index.ts';
import { type NetRpcServer, type RpcMethod, type RpcMethods, serveNetRpc } from '../netrpc/index.ts';
import { createYamuxSession } from '../yamux/index.ts';
import { createBroker } from './broker.ts';
import { createControl } from './control.ts';
import { createDispenser } from './dispenser.ts';
import { createStdioStream, type StdioStream } from './stdio-stream.ts';

/** The methods of a plugin, by `Plugin.Method`; a promise while they are being loaded: calls wait. */
export type PluginMethods = Promise<RpcMethods>;

export interface ConnectionOptions {
  clock: Clock;
  log: { warn(message: string, fields?: Record<string, unknown>): void };
  plugins: ReadonlyMap<string, PluginMethods>;
  typeIds: TypeIds;
  limits: Partial<GobLimits>;
  onQuit(): void;
  onClose(): void;
}

/** One host's connection (go-plugin/rpc_server.go, ServeConn). */
export interface Connection {
  writeStdout(chunk: Uint8Array): void;
  /** Takes no more calls; resolves when those under way are answered. */
  drain(): Promise<void>;
  close(): void;
}

/** The first three streams are control, stdout and stderr, by the order of their opening; all others go through the broker. */
export function createConnection(socket: Duplex, options: ConnectionOptions): Connection {
  const servers: NetRpcServer[] = [];
  let stdout: StdioStream | undefined;
  let opened = 0;
  const broker = createBroker({
    clock: options.clock,
    onStray: (message) => options.log.warn('closed a stream of the host', { error: message }),
  });

  function serve(stream: Duplex, methods: RpcMethods): void {
    const { typeIds, limits } = options;
    servers.push(serveNetRpc(stream, { methods, typeIds, limits, onBrokenInput: endWith }));
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
    clock: options.clock,
    onStream(stream) {
      opened++;
      if (opened === 1) serve(stream, control);
      else if (opened === 2) stdout = createStdioStream(stream);
      else if (opened === 3) createStdioStream(stream);
      else broker.receive(stream);
    },
    onClose(error) {
      if (error !== undefined) options.log.warn('the connection to the host broke', { error: error.message });
      options.onClose();
    },
  });

  return {
    writeStdout: (chunk) => stdout?.write(chunk),
    drain: async () => {
      await Promise.all(servers.map((server) => server.drain()));
    },
    close: () => session.close(),
  };
}
