import type { Encodable, GobValue } from '../gob/index.ts';

/** What a method answers: a value and the type to send it as. */
export type RpcReply = Encodable;

/** A method of a service. A rejected promise becomes net/rpc's error, which the caller sees in place of a reply. */
export type RpcMethod = (argument: GobValue) => Promise<RpcReply>;

/** Methods by `Service.Method`. */
export type RpcMethods = ReadonlyMap<string, RpcMethod>;

/** Finds a method, or says what Go's net/rpc says when there is none (`Server.readRequestHeader`). */
export function findMethod(methods: RpcMethods, name: string): { method: RpcMethod } | { error: string } {
  const method = methods.get(name);
  if (method !== undefined) return { method };
  const dot = name.lastIndexOf('.');
  if (dot < 0) return { error: `rpc: service/method request ill-formed: ${name}` };
  const service = name.slice(0, dot + 1);
  const known = [...methods.keys()].some((key) => key.startsWith(service) && key.lastIndexOf('.') === dot);
  return { error: `rpc: can't find ${known ? 'method' : 'service'} ${name}` };
}
