import { type handleBidiStreamingCall, status } from '@grpc/grpc-js';
import { PROTO_FILES } from '../../proto/gen/descriptors.ts';
import type { grpc } from '../../proto/gen/messages.js';

type Request = grpc.reflection.v1.IServerReflectionRequest;
type Response = grpc.reflection.v1.IServerReflectionResponse;
type ProtoFile = (typeof PROTO_FILES)[number];

/** Answers each request in its order, until the client has finished. */
const serverReflectionInfo: handleBidiStreamingCall<Request, Response> = (call) => {
  call.on('data', (request: Request) => {
    const more = call.write({ validHost: request.host ?? '', originalRequest: request, ...answer(request) });
    // A client that does not read its answers is not asked for more questions.
    if (more) return;
    call.pause();
    call.once('drain', () => call.resume());
  });
  call.on('end', () => call.end());
  call.on('cancelled', () => call.end());
  call.on('error', () => call.end());
};

function answer(request: Request): Response {
  const { fileByFilename, fileContainingSymbol: symbol, fileContainingExtension, allExtensionNumbersOfType } = request;
  if (fileByFilename)
    return filesFrom(
      PROTO_FILES.find((file) => file.name === fileByFilename),
      fileByFilename,
    );
  if (symbol)
    return filesFrom(
      PROTO_FILES.find((file) => file.symbols.includes(symbol)),
      symbol,
    );
  if (fileContainingExtension) return notFound(`an extension of ${fileContainingExtension.containingType}`);
  // proto3 files of ours extend nothing.
  if (allExtensionNumbersOfType) return notFound(`an extension of ${allExtensionNumbersOfType}`);
  const service = PROTO_FILES.flatMap((file) => file.services).map((name) => ({ name }));
  return { listServicesResponse: { service } };
}

/** A file and all that it needs. */
function filesFrom(file: ProtoFile | undefined, asked: string): Response {
  if (file === undefined) return notFound(asked);
  const dependencies: readonly string[] = file.dependencies;
  const needed = PROTO_FILES.filter((each) => each === file || dependencies.includes(each.name));
  return {
    fileDescriptorResponse: { fileDescriptorProto: needed.map((each) => Buffer.from(each.descriptor, 'base64')) },
  };
}

function notFound(what: string): Response {
  return { errorResponse: { errorCode: status.NOT_FOUND, errorMessage: `this server does not know ${what}` } };
}

/** grpc.reflection.v1.ServerReflection, and its older name: what this process serves (grpc_server.go, reflection.Register). */
export const reflection = { serverReflectionInfo };
