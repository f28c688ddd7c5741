import {
  type ChannelCredentials,
  type ClientDuplexStream,
  type ClientReadableStream,
  credentials,
  type MethodDefinition,
  makeGenericClientConstructor,
  type ServiceError,
} from '@grpc/grpc-js';

/** A host on the gRPC wire that makes any call; errors are gRPC's own. */
export interface GrpcHost {
  unary<Req, Res>(method: MethodDefinition<Req, Res>, request: Req): Promise<Res>;
  serverStream<Req, Res>(method: MethodDefinition<Req, Res>, request: Req): ClientReadableStream<Res>;
  bidiStream<Req, Res>(method: MethodDefinition<Req, Res>): ClientDuplexStream<Req, Res>;
  close(): void;
}

export function connectGrpcHost(
  socketPath: string,
  security: ChannelCredentials = credentials.createInsecure(),
): GrpcHost {
  const Client = makeGenericClientConstructor({}, 'Host');
  const client = new Client(`unix:${socketPath}`, security, {
    'grpc.default_authority': 'localhost',
    'grpc.ssl_target_name_override': 'localhost',
  });
  return {
    unary: (method, request) =>
      new Promise((resolve, reject) =>
        client.makeUnaryRequest(
          method.path,
          method.requestSerialize,
          method.responseDeserialize,
          request,
          (error: ServiceError | null, value) => (value === undefined || error ? reject(error) : resolve(value)),
        ),
      ),
    serverStream: (method, request) =>
      client.makeServerStreamRequest(method.path, method.requestSerialize, method.responseDeserialize, request),
    bidiStream: (method) =>
      client.makeBidiStreamRequest(method.path, method.requestSerialize, method.responseDeserialize, {}),
    close: () => client.close(),
  };
}
