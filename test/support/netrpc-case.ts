import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScriptedCall } from './plugin-process.ts';

const CASES = fileURLToPath(new URL('../fixtures/netrpc', import.meta.url));

/** A frame of a recorded conversation. */
export interface RecordedFrame {
  dir: 'client-to-plugin' | 'plugin-to-client';
  type: 'data' | 'window' | 'ping' | 'goaway';
  stream: number;
  /** Bytes of a data frame's body. */
  length: number;
  /** Where the frame starts in its direction's bytes. */
  off: number;
}

/** What a Go host and a Go plugin said to each other (test/fixtures/record). */
export interface NetRpcCase {
  name: string;
  frames: RecordedFrame[];
  fromHost: Buffer;
  /** What the Go plugin answered, by stream. */
  answers: Map<number, Buffer>;
  /** Calls with the arguments that the host put in, and what it got back. */
  calls: (ScriptedCall & { answer?: unknown; error?: string })[];
  /** The last call's arguments as the Go plugin decoded them. */
  // biome-ignore lint/suspicious/noExplicitAny: recorded JSON of any shape
  decoded: any;
}

export function netRpcCaseNames(): string[] {
  return readdirSync(CASES);
}

export function readNetRpcCase(name: string): NetRpcCase {
  const path = (file: string) => join(CASES, name, file);
  const json = (file: string) => (existsSync(path(file)) ? JSON.parse(readFileSync(path(file), 'utf8')) : undefined);
  const streams = existsSync(path('streams')) ? readdirSync(path('streams')) : [];
  return {
    name,
    frames: readJsonLines(path('frames.jsonl')) as RecordedFrame[],
    fromHost: readFileSync(path('client-to-plugin.bin')),
    answers: new Map(streams.map((file) => [Number.parseInt(file, 10), readFileSync(path(join('streams', file)))])),
    calls: json('case.json') ?? [],
    decoded: json('decoded.json'),
  };
}

/** The lines of `calls.jsonl` of the recording of the stock controller. */
export function readStockControllerCalls(): Record<string, unknown>[] {
  return readJsonLines(join(CASES, 'stock-controller', 'calls.jsonl')) as Record<string, unknown>[];
}

function readJsonLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
