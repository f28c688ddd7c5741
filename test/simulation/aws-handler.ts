import type { LambdaClientConfig } from '@aws-sdk/client-lambda';
import type { LambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import type { Dice } from './dice.ts';
import type { Wire } from './wire.ts';

/** What the SDK hands over, as far as we read it (`HttpRequest` of `@smithy/types`). */
interface SdkRequest {
  method: string;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

type Simulator = Pick<LambdaSimulator, 'answer'>;
type Answer = Exclude<Awaited<ReturnType<Simulator['answer']>>, 'reset'>;

const REFUSALS = [
  [429, 'TooManyRequestsException'],
  [500, 'ServiceException'],
  [409, 'ResourceConflictException'],
  [412, 'PreconditionFailedException'],
] as const;

/** Carries the requests of the real SDK over a wire of this process instead of HTTP. */
export function createAwsHandler({
  simulator,
  wire,
  dice,
}: {
  simulator: Simulator;
  wire: Wire;
  dice: Dice;
}): NonNullable<LambdaClientConfig['requestHandler']> {
  async function handle(request: SdkRequest, { abortSignal }: { abortSignal?: AbortSignal } = {}) {
    const call = { service: 'lambda', name: `${request.method} ${request.path}` } as const;
    const exchange = wire.exchange(
      call,
      () => carryOut(simulator, request),
      () => refusal(request.method, dice),
    );
    const { status, headers, body } = await Promise.race([exchange, aborted(abortSignal)]);
    return { response: { statusCode: status, headers, body } };
  }
  return { handle, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) } as unknown as NonNullable<
    LambdaClientConfig['requestHandler']
  >;
}

async function carryOut(simulator: Simulator, request: SdkRequest): Promise<Answer> {
  const url = new URL(request.path, 'http://simulator');
  for (const [key, value] of Object.entries(request.query ?? {})) {
    for (const each of [value].flat()) url.searchParams.append(key, each ?? '');
  }
  const { method, headers } = request;
  const body = plainBytes(request.body ?? '');
  const answer = await simulator.answer({ method, url, headers, body });
  if (answer === 'reset') throw new Error('no fault of its own is armed in the simulator');
  return answer;
}

/** The SDK's own kind of bytes warns of whoever reads it as text. */
function plainBytes(body: string | Uint8Array): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body);
  return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}

/** Reads are refused only by what concerns them. */
function refusal(method: string, dice: Dice): Answer {
  const [status, name] = dice.pick(method === 'GET' || method === 'HEAD' ? REFUSALS.slice(0, 2) : REFUSALS);
  const body = JSON.stringify({ Type: status >= 500 ? 'Service' : 'User', message: `simulated: ${name}` });
  return { status, headers: { 'content-type': 'application/json', 'x-amzn-errortype': name }, body: Buffer.from(body) };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const onAbort = () => reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
