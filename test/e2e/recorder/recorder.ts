import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AliasAnswer, aliasState } from './alias-state.ts';
import { refusal } from './aws-rules.ts';
import { type AwsError, createFaults, type Faults } from './faults.ts';
import { type LambdaOperation, parseLambdaOperation } from './lambda-operation.ts';
import { createUpstream, type UpstreamAnswer } from './upstream.ts';

/** A write that was asked for, in the order of the answers. */
export interface RecordedWrite {
  operation: string;
  functionName: string;
  /** HTTP status of the answer. */
  status: number;
  /** Error code of a refusal or failure. */
  error?: string;
  message?: string;
  /** True: refused by the recorder's rules, not by the emulator, and not an ordered fault. */
  refused?: boolean;
}

export interface Recorder {
  /** What our controller takes for Lambda. */
  url: string;
  /** Every state that a successful CreateAlias or UpdateAlias gave the alias, also when it equals the one before. */
  history(functionName: string, alias: string): string[];
  writes(functionName: string): RecordedWrite[];
  /** Begins the history of an alias that was made past the recorder. */
  seed(functionName: string, alias: string): Promise<void>;
  faults: Faults;
  close(): Promise<void>;
}

/**
 * An HTTP proxy in front of the emulator's Lambda that writes down what aliases went through and refuses what AWS would refuse.
 * Writes to one function are carried out one after the other, so that a rule's look and the write it allows are one step.
 */
export async function startRecorder({ upstreamURL }: { upstreamURL: string }): Promise<Recorder> {
  const upstream = createUpstream(upstreamURL);
  const faults = createFaults();
  const histories = new Map<string, string[]>();
  const log: RecordedWrite[] = [];
  const turns = new Map<string, Promise<unknown>>();

  const remember = (functionName: string, alias: AliasAnswer) => {
    const key = `${functionName}:${alias.Name}`;
    histories.set(key, [...(histories.get(key) ?? []), aliasState(alias)]);
  };

  const write = async (
    operation: LambdaOperation,
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<UpstreamAnswer> => {
    const { name, functionName } = operation;
    const fault = faults.find(functionName);
    const refused = fault ? undefined : await refusal(operation, JSON.parse(body.toString() || '{}'), upstream);
    const answer = await answerOf(fault ?? refused, incoming, body);
    const error = fault ?? refused ?? errorOf(answer);
    log.push({
      operation: name,
      functionName,
      status: answer.status,
      ...(error && { error: error.code, message: error.message }),
      ...(refused && { refused: true }),
    });
    if (answer.status < 300 && (name === 'CreateAlias' || name === 'UpdateAlias'))
      remember(functionName, JSON.parse(answer.body.toString()));
    return answer;
  };

  const answerOf = (error: AwsError | undefined, incoming: IncomingMessage, body: Buffer) =>
    error ? Promise.resolve(failure(error)) : upstream.forward(incoming, body);

  const handle = async (incoming: IncomingMessage): Promise<UpstreamAnswer> => {
    const body = await readAll(incoming);
    const operation = parseLambdaOperation(incoming.method ?? 'GET', incoming.url ?? '/');
    if (!operation) return upstream.forward(incoming, body);
    if (incoming.method === 'GET') return answerOf(faults.find(operation.functionName), incoming, body);
    const { functionName } = operation;
    const turn = (turns.get(functionName) ?? Promise.resolve()).then(() => write(operation, incoming, body));
    turns.set(
      functionName,
      turn.catch(() => {}),
    );
    return turn;
  };

  const server = createServer((incoming, outgoing) => {
    handle(incoming).then(
      (answer) => send(outgoing, answer),
      (error: Error) => send(outgoing, failure({ status: 502, code: 'RecorderError', message: error.message })),
    );
  });
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  return {
    url: `http://127.0.0.1:${port}`,
    history: (functionName, alias) => histories.get(`${functionName}:${alias}`) ?? [],
    writes: (functionName) => log.filter((entry) => entry.functionName === functionName),
    async seed(functionName, name) {
      const alias = await upstream.alias(functionName, name);
      if (!alias) throw new Error(`alias ${functionName}:${name} does not exist`);
      remember(functionName, alias);
    },
    faults,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** An error in the form of Lambda's REST-JSON protocol. */
function failure({ status, code, message }: AwsError): UpstreamAnswer {
  const body = Buffer.from(JSON.stringify({ Type: status < 500 ? 'User' : 'Service', message, Message: message }));
  return { status, headers: { 'content-type': 'application/json', 'x-amzn-errortype': code }, body };
}

function errorOf({ status, headers, body }: UpstreamAnswer): AwsError | undefined {
  if (status < 300) return undefined;
  const code = headers['x-amzn-errortype'];
  return { status, code: String(code ?? status), message: body.toString().slice(0, 500) };
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts);
}

function send(outgoing: ServerResponse, { status, headers, body }: UpstreamAnswer): void {
  outgoing.writeHead(status, { ...headers, 'content-length': body.length });
  outgoing.end(body);
}
