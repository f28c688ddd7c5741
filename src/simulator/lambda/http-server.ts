import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request, read to its end. */
export interface HttpRequest {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  body: Uint8Array;
}

/** An answer, or a connection that is cut instead. */
export type HttpAnswer = { status: number; headers: Record<string, string>; body: Uint8Array } | 'reset';

/** Most bytes of one request: Lambda takes 50 MB of zip directly, base64 makes that 67. */
const MAX_BODY_BYTES = 80 * 1024 * 1024;

/** Serves `answer` on 127.0.0.1; `port` 0 takes a free one. `stop` ends open connections too. */
export async function startHttpServer(options: {
  port: number;
  answer: (request: HttpRequest) => Promise<HttpAnswer>;
  onError: (error: unknown) => void;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, options.answer).catch((error: unknown) => {
      options.onError(error);
      outgoing.destroy();
    });
  });
  // Node's 5 s would close connections that a client is just about to use again; AWS keeps them longer too.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: HttpRequest) => Promise<HttpAnswer>,
): Promise<void> {
  const method = incoming.method ?? 'GET';
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const body = await readAll(incoming);
  const result = await answer({ method, url, headers: incoming.headers, body });
  if (result === 'reset') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(result.status, result.headers);
  outgoing.end(method === 'HEAD' || result.status === 204 ? undefined : result.body);
}

async function readAll(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new RangeError(`request of more than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
