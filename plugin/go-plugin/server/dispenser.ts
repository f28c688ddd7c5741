import type { RpcMethod } from '../netrpc/index.ts';

/** `Dispenser` of go-plugin/rpc_server.go: the host names a plugin and gets the broker id to reach it under. */
export function createDispenser(dispense: (name: string) => number | undefined): [name: string, method: RpcMethod][] {
  return [
    [
      'Dispenser.Dispense',
      async (argument) => {
        const id = dispense(String(argument));
        if (id === undefined) throw new Error(`unknown plugin type: ${argument}`);
        return { type: 'uint', value: id };
      },
    ],
  ];
}
