import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../runtime/log.ts';
import { discover } from './discovery.ts';
import type { JsonObject } from './json.ts';
import { openApiDocument, openApiIndex, openApiV2 } from './openapi.ts';
import { readBody } from './request-body.ts';
import { parseResourcePath } from './request-path.ts';
import type { ResourceDefinition } from './resource-definition.ts';
import type { Answer, ApiRequest } from './resource-requests.ts';
import { noSuchResource, StatusError } from './status-error.ts';

export interface HttpServerOptions {
  resources: readonly ResourceDefinition[];
  answer(request: ApiRequest): Answer;
  log: Log;
}

/** The HTTP side of the API server; every refusal is a `metav1.Status`. Any credentials are accepted. */
export function createHttpServer({ resources, answer, log }: HttpServerOptions): Server {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!(error instanceof StatusError)) {
        log.error('simulated API server failed', { method: request.method, url: request.url, error: String(error) });
      }
      refuse(response, error);
    });
  });
  // Watches are idle for long, and clients keep connections open.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 60_000;
  return server;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    const path = parseResourcePath(url.pathname, resources);
    if (!path) return answerFixed(method, url.pathname, response);
    const result = answer({
      method,
      path,
      query: url.searchParams,
      accept: request.headers.accept,
      userAgent: request.headers['user-agent'],
      body,
      response,
    });
    log.debug('request', { method, url: request.url, code: typeof result === 'string' ? result : result.code });
    if (result === 'dropped') response.destroy();
    else if (result !== 'streaming') send(response, result.code, result.body, result.warnings);
  }

  function answerFixed(method: string, path: string, response: ServerResponse): void {
    if (method !== 'GET' && method !== 'HEAD') throw noSuchResource();
    if (['/healthz', '/livez', '/readyz'].includes(path)) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      return;
    }
    if (path === '/openapi/v2') {
      const { contentType, body } = openApiV2();
      response.writeHead(200, { 'content-type': contentType }).end(body);
      return;
    }
    const document = fixedDocument(path);
    if (!document) throw noSuchResource();
    send(response, 200, document);
  }

  function fixedDocument(path: string): JsonObject | undefined {
    if (path === '/openapi/v3') return openApiIndex(resources);
    if (path.startsWith('/openapi/v3/')) return openApiDocument(path.slice('/openapi/v3/'.length), resources);
    return discover(path, resources);
  }
}

function send(response: ServerResponse, code: number, body: JsonObject, warnings: readonly string[] = []): void {
  for (const warning of warnings) response.appendHeader('warning', `299 - ${JSON.stringify(warning)}`);
  response.writeHead(code, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof StatusError ? error : internal(error);
  const seconds = status.details?.retryAfterSeconds;
  if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
  send(response, status.code, status.toJSON());
}

function internal(error: unknown): StatusError {
  const message = error instanceof Error ? error.message : String(error);
  return new StatusError({ code: 500, reason: 'InternalError', message: `Internal error occurred: ${message}` });
}
