import { duplexPair } from 'node:stream';
import { createAllowance } from '../../plugin/go-plugin/allowance.ts';
import { WireError } from '../../plugin/go-plugin/error.ts';
import { createGobDecoder, createTypeIds, type GobValue } from '../../plugin/go-plugin/gob/index.ts';
import { DEFAULT_LIMITS } from '../../plugin/go-plugin/limits.ts';
import type { RpcMethod } from '../../plugin/go-plugin/netrpc/index.ts';
import { createConnection } from '../../plugin/go-plugin/server/connection.ts';
import { createOutput } from '../../plugin/go-plugin/server/index.ts';
import { createYamuxSession } from '../../plugin/go-plugin/yamux/index.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { type Corpus, withBodies } from './corpus.ts';
import { cut, mutate } from './mutate.ts';
import type { SeededRandom } from './random.ts';

/** Runs one case; throws when something else happened than an orderly end. */
export type FuzzTarget = (corpus: Corpus, random: SeededRandom) => void | Promise<void>;

/** Turns of the event loop in which a connection must have ended after its host is gone. */
const TURNS_TO_END = 2_000;

/** A gob stream: values, or a `WireError`. */
const gob: FuzzTarget = (corpus, random) => {
  const bytes = mutate(random.pick(corpus.gob), random.pick(corpus.gob), random);
  const decoder = createGobDecoder();
  try {
    for (const piece of cut(bytes, random)) {
      decoder.push(piece);
      while (decoder.next() !== undefined);
    }
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
  }
};

/** A yamux session whose streams are read, echoed, finished or destroyed. */
const yamux: FuzzTarget = async (corpus, random) => {
  const bytes = mutate(random.pick(corpus.connections).bytes, random.pick(corpus.connections).bytes, random);
  const [host, plugin] = duplexPair();
  const clock = createVirtualClock();
  let ends = 0;
  createYamuxSession(plugin, {
    clock,
    onStream(stream) {
      const use = random.below(4);
      if (use === 0) stream.pipe(stream);
      else if (use === 1) stream.resume();
      else if (use === 2) stream.destroy();
      stream.on('end', () => stream.end());
    },
    onClose(error) {
      ends++;
      if (error !== undefined && !(error instanceof WireError)) throw error;
    },
  });
  await play(host, cut(bytes, random), random);
  await settle(() => ends > 0 && clock.pending === 0, 'the session did not end');
  if (ends !== 1) throw new Error(`the session ended ${ends} times`);
};

/** A whole connection, with the bytes of the calls changed, or those of everything. */
const netrpc: FuzzTarget = async (corpus, random) => {
  const connection = random.pick(corpus.connections);
  const other = random.pick(corpus.gob);
  const bytes =
    random.below(3) === 0
      ? mutate(connection.bytes, other, random)
      : withBodies(connection, (body) => (random.below(4) === 0 ? mutate(body, other, random) : body));
  const [host, plugin] = duplexPair();
  const lines: string[] = [];
  const allowance = createAllowance(DEFAULT_LIMITS.maxHeldBytes);
  let ended = false;
  createConnection(plugin, {
    clock: createVirtualClock(),
    log: { warn: (message, fields) => lines.push(`${message}: ${fields?.error}`) },
    plugins: new Map([['RpcTrafficRouterPlugin', Promise.resolve(methods)]]),
    typeIds: createTypeIds(),
    limits: DEFAULT_LIMITS,
    allowance,
    stdout: createOutput(DEFAULT_LIMITS.maxUnsentOutputBytes),
    stderr: createOutput(DEFAULT_LIMITS.maxUnsentOutputBytes),
    onQuit() {},
    onClose: () => (ended = true),
  });
  await play(host, cut(bytes, random), random);
  await settle(() => ended, 'the connection did not end');
  await settle(() => isFree(allowance), 'the connection still holds memory');
  const bug = lines.find((line) => !/: (yamux|gob|netrpc|stream with)/.test(line));
  if (bug !== undefined) throw new Error(`an error of ours: ${bug}`);
  if (lines.length > 2) throw new Error(`${lines.length} lines: ${lines.join('; ')}`);
};

const echo: RpcMethod = async (argument: GobValue) => ({ type: 'string', value: typeof argument });
const methods = new Map(
  [
    'InitPlugin',
    'Type',
    'UpdateHash',
    'SetWeight',
    'SetHeaderRoute',
    'SetMirrorRoute',
    'VerifyWeight',
    'RemoveManagedRoutes',
  ].map((name): [string, RpcMethod] => [`Plugin.${name}`, echo]),
);

type Host = ReturnType<typeof duplexPair>[number];

/** Sends the pieces, some turns of the event loop apart, and is gone. */
async function play(host: Host, pieces: Buffer[], random: SeededRandom): Promise<void> {
  host.on('error', () => {});
  host.resume();
  for (const piece of pieces) {
    if (host.destroyed || !host.writable) break;
    host.write(piece);
    if (random.below(4) === 0) await turn();
  }
  if (random.below(2) === 0) host.end();
  else {
    await turn();
    host.destroy();
  }
}

function isFree(allowance: ReturnType<typeof createAllowance>): boolean {
  const probe = allowance.open();
  try {
    probe.hold(DEFAULT_LIMITS.maxHeldBytes);
    return true;
  } catch {
    return false;
  } finally {
    probe.hold(0);
  }
}

async function settle(isDone: () => boolean, complaint: string): Promise<void> {
  for (let i = 0; i < TURNS_TO_END; i++) {
    if (isDone()) return;
    await turn();
  }
  throw new Error(complaint);
}

function turn(): Promise<void> {
  return new Promise(setImmediate);
}

/** What is fuzzed, by name. */
export const FUZZ_TARGETS: ReadonlyMap<string, FuzzTarget> = new Map(Object.entries({ gob, yamux, netrpc }));
