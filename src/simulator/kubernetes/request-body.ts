import type { IncomingMessage } from 'node:http';
import { parse as parseYaml } from 'yaml';
import type { Json } from './json.ts';
import { badRequest, StatusError, unsupportedMediaType } from './status-error.ts';

/** As etcd's default request limit, with room for the JSON around it. */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

export interface RequestBody {
  contentType: string;
  text: string;
}

/** Reads a body of at most 3 MiB. Throws 413 beyond. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new StatusError({
        code: 413,
        reason: 'RequestEntityTooLarge',
        message: `Request entity too large: limit is ${MAX_BODY_BYTES}`,
      });
    }
    chunks.push(chunk);
  }
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return { contentType, text: Buffer.concat(chunks).toString('utf8') };
}

/** Parses a JSON or YAML body. An empty body is null. Throws 415 for other types and 400 for what cannot be parsed. */
export function parseBody({ contentType, text }: RequestBody): Json {
  if (text === '') return null;
  switch (contentType) {
    case '':
    case 'application/json':
      return parseJson(text);
    case 'application/yaml':
      return parseYamlText(text);
    default:
      throw unsupportedMediaType(['application/json', 'application/yaml']);
  }
}

/** Parses a JSON text. Throws 400. */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw badRequest(`error decoding JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Parses YAML, of which JSON is a part. Throws 400. */
export function parseYamlText(text: string): Json {
  try {
    return parseYaml(text) as Json;
  } catch (error) {
    throw badRequest(`error decoding YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}
