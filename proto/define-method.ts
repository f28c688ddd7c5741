import type { MethodDefinition } from '@grpc/grpc-js';
import type { Reader, Writer } from 'protobufjs/minimal.js';

/** A generated message class, as far as a method needs it. */
export interface MessageType<T> {
  encode(message: T): Writer;
  decode(reader: Reader | Uint8Array): T;
}

/** Builds the definition of one gRPC method from generated messages; unary unless `stream` says otherwise. */
export function defineMethod<Request, Response>(
  path: string,
  request: MessageType<Request>,
  response: MessageType<Response>,
  stream: { request?: boolean; response?: boolean } = {},
): MethodDefinition<Request, Response> {
  return {
    path,
    originalName: path.slice(path.lastIndexOf('/') + 1),
    requestStream: stream.request ?? false,
    responseStream: stream.response ?? false,
    requestSerialize: (message) => Buffer.from(request.encode(message).finish()),
    requestDeserialize: (bytes) => request.decode(bytes),
    responseSerialize: (message) => Buffer.from(response.encode(message).finish()),
    responseDeserialize: (bytes) => response.decode(bytes),
  };
}
