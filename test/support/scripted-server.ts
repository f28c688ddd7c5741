import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ClusterAccess } from '../../src/kube/cluster-access.ts';

/** A request as it came in. */
export interface RecordedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** Answers one request. */
export type Answer = (response: http.ServerResponse, request: RecordedRequest) => void;

/** A real HTTP server that does what a test tells it to. */
export interface ScriptedServer {
  readonly access: ClusterAccess;
  readonly port: number;
  /** All requests so far, oldest first. */
  readonly requests: RecordedRequest[];
  /** How many connections were opened so far. */
  readonly connections: number;
  /** The responses that are still open, such as watches; a test writes to them. */
  readonly open: Set<http.ServerResponse>;
  /** Resets all connections, as a process does that is killed. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startScriptedServer(answer: Answer, { port = 0 } = {}): Promise<ScriptedServer> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const open = new Set<http.ServerResponse>();
  let connections = 0;

  const server = http.createServer(async (incoming, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    let body = '';
    for await (const chunk of incoming.setEncoding('utf8')) body += chunk;
    const url = new URL(incoming.url ?? '/', 'http://server');
    const request = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body,
    };
    requests.push(request);
    answer(response, request);
  });
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: boundPort } = server.address() as AddressInfo;

  return {
    access: { server: `http://127.0.0.1:${boundPort}`, namespace: 'default', headers: async () => ({}) },
    port: boundPort,
    requests,
    get connections() {
      return connections;
    },
    open,
    reset() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers with JSON. */
export function json(response: http.ServerResponse, value: unknown, code = 200): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Answers with a `metav1.Status`. */
export function refuse(
  response: http.ServerResponse,
  code: number,
  reason: string,
  message: string,
  causes = [],
): void {
  json(
    response,
    { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message, details: { causes } },
    code,
  );
}
