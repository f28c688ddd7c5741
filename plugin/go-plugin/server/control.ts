import { EMPTY_STRUCT, type RpcMethod } from '../netrpc/index.ts';

/** `Control` of go-plugin/rpc_server.go: the host's pings, and its request to go. */
export function createControl(onQuit: () => void): [name: string, method: RpcMethod][] {
  const empty = { type: EMPTY_STRUCT, value: {} };
  return [
    ['Control.Ping', async () => empty],
    [
      'Control.Quit',
      async () => {
        onQuit();
        return empty;
      },
    ],
  ];
}
