import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { type Recorder, startRecorder } from '../e2e/recorder/recorder.ts';

/** An emulator that lets everything through, as far as the recorder asks it. */
function startEmulator(): Promise<Server> {
  const versions: Record<string, object> = {
    $LATEST: { CodeSha256: 'sha', RevisionId: 'r1', LastUpdateStatus: 'Successful' },
    1: { State: 'Active' },
    2: { State: 'Active' },
    3: { State: 'Pending' },
  };
  let alias = { Name: 'live', FunctionVersion: '1', RevisionId: 'a1' };
  const server = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const part of incoming) body += part;
    const url = new URL(incoming.url ?? '/', 'http://emulator');
    if (url.pathname.endsWith('/aliases/live')) {
      if (incoming.method === 'PUT') alias = { ...alias, ...JSON.parse(body) };
      return outgoing.end(JSON.stringify(alias));
    }
    if (url.pathname.includes('/busy/')) return outgoing.end(JSON.stringify({ LastUpdateStatus: 'InProgress' }));
    const found = versions[url.searchParams.get('Qualifier') ?? '$LATEST'];
    outgoing.statusCode = found ? 200 : 404;
    outgoing.end(JSON.stringify(found ?? {}));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('e2e recorder', () => {
  let emulator: Server;
  let recorder: Recorder;

  beforeEach(async () => {
    emulator = await startEmulator();
    const address = emulator.address();
    recorder = await startRecorder({
      upstreamURL: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    });
  });
  afterEach(async () => {
    await recorder.close();
    emulator.closeAllConnections();
    emulator.close();
  });

  const send = async (method: string, path: string, body: object) => {
    const response = await fetch(`${recorder.url}/2015-03-31/functions/${path}`, {
      method,
      body: JSON.stringify(body),
    });
    return { status: response.status, code: response.headers.get('x-amzn-errortype') };
  };
  const updateAlias = (body: object) => send('PUT', 'f/aliases/live', { RevisionId: 'a1', ...body });
  const weights = (of: Record<string, number>) => ({ RoutingConfig: { AdditionalVersionWeights: of } });

  it('keeps every state of an alias, also one that repeats', async () => {
    await recorder.seed('f', 'live');
    await updateAlias({ FunctionVersion: '1', ...weights({ 2: 0.1 }) });
    await updateAlias({ FunctionVersion: '2', ...weights({}) });
    await updateAlias({ FunctionVersion: '2', ...weights({}) });
    assert.deepEqual(recorder.history('f', 'live'), ['v1:100', 'v1:90+v2:10', 'v2:100', 'v2:100']);
  });

  it('takes an ARN for the function it names', async () => {
    const arn = encodeURIComponent('arn:aws:lambda:us-east-1:000000000000:function:f');
    await send('PUT', `${arn}/aliases/live`, { RevisionId: 'a1', FunctionVersion: '2' });
    assert.deepEqual(recorder.history('f', 'live'), ['v2:100']);
  });

  for (const [what, body, status] of [
    ['a weight above 1', { FunctionVersion: '1', ...weights({ 2: 1.5 }) }, 400],
    ['a weight below 0', { FunctionVersion: '1', ...weights({ 2: -0.1 }) }, 400],
    ['two additional versions', { FunctionVersion: '1', ...weights({ 2: 0.1, 3: 0.1 }) }, 400],
    ['$LATEST with a weight', { FunctionVersion: '$LATEST', ...weights({ 2: 0.1 }) }, 400],
    ['a weight on $LATEST', { FunctionVersion: '1', ...weights({ $LATEST: 0.1 }) }, 400],
    ['the same version twice', { FunctionVersion: '1', ...weights({ 1: 0.1 }) }, 400],
    ['a version that does not exist', { FunctionVersion: '9' }, 404],
    ['a version that is not Active', { FunctionVersion: '1', ...weights({ 3: 0.1 }) }, 409],
    ['no RevisionId', { FunctionVersion: '1', RevisionId: undefined }, 400],
  ] as const)
    it(`refuses UpdateAlias with ${what}`, async () => {
      assert.equal((await updateAlias(body)).status, status);
      assert.deepEqual(recorder.history('f', 'live'), []);
      assert.equal(recorder.writes('f')[0]?.refused, true);
    });

  it('sees weights that a write leaves in place', async () => {
    await updateAlias({ FunctionVersion: '1', ...weights({ 2: 0.1 }) });
    assert.equal((await updateAlias({ FunctionVersion: '2' })).status, 400);
  });

  it('refuses to publish code that changed meanwhile', async () => {
    const publish = (body: object) => send('POST', 'f/versions', body);
    assert.equal((await publish({ RevisionId: 'r1', CodeSha256: 'other' })).code, 'InvalidParameterValueException');
    assert.equal((await publish({ RevisionId: 'r0', CodeSha256: 'sha' })).code, 'PreconditionFailedException');
    assert.equal((await publish({ RevisionId: 'r1', CodeSha256: 'sha' })).status, 200);
  });

  it('answers 409 while an update is in progress', async () => {
    assert.equal((await send('POST', 'busy/versions', { RevisionId: 'r1' })).code, 'ResourceConflictException');
    assert.equal((await send('PUT', 'busy/code', { RevisionId: 'r1' })).status, 409);
  });

  it('answers as ordered, and carries nothing out meanwhile', async () => {
    recorder.faults.add({ functionName: 'f', status: 429, seconds: 60 });
    assert.equal((await updateAlias({ FunctionVersion: '2' })).code, 'TooManyRequestsException');
    recorder.faults.clear();
    await updateAlias({ FunctionVersion: '2' });
    assert.deepEqual(recorder.history('f', 'live'), ['v2:100']);
  });
});
