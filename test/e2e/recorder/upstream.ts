import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import type { AliasAnswer } from './alias-state.ts';
import type { FunctionAnswer, LambdaState } from './aws-rules.ts';

export interface UpstreamAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** The emulator behind the recorder. */
export interface Upstream extends LambdaState {
  /** Sends a request on as it came. */
  forward(incoming: IncomingMessage, body: Buffer): Promise<UpstreamAnswer>;
}

/** Headers that belong to one connection, not to the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

export function createUpstream(url: string): Upstream {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });

  const send = (method: string, path: string, headers: OutgoingHttpHeaders, body: Buffer) =>
    new Promise<UpstreamAnswer>((resolve, reject) => {
      const outgoing = request(`${url}${path}`, { agent, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: endToEnd(response.headers),
            body: Buffer.concat(parts),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const look = async <T>(path: string): Promise<T | undefined> => {
    const { status, body } = await send('GET', path, {}, Buffer.alloc(0));
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`emulator: GET ${path}: ${status} ${body.toString().slice(0, 300)}`);
    return JSON.parse(body.toString()) as T;
  };

  return {
    forward(incoming, body) {
      const headers = { ...endToEnd(incoming.headers), 'content-length': body.length };
      return send(incoming.method ?? 'GET', incoming.url ?? '/', headers, body);
    },
    configuration: (functionName, qualifier) =>
      look<FunctionAnswer>(
        `/2015-03-31/functions/${functionName}/configuration${qualifier === undefined ? '' : `?Qualifier=${qualifier}`}`,
      ),
    alias: (functionName, name) => look<AliasAnswer>(`/2015-03-31/functions/${functionName}/aliases/${name}`),
  };
}

function endToEnd(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
