import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.ts';
import { type ReleaseWorld, startReleaseWorld } from '../support/release-world.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

describe('the controller process', function () {
  this.timeout(120_000);
  let world: ReleaseWorld;
  let folder: string;
  before(async () => {
    world = await startReleaseWorld();
    folder = await mkdtemp(join(tmpdir(), 'controller-'));
    await writeFile(join(folder, 'kubeconfig'), world.kubernetes.kubeconfig);
  });
  after(async () => {
    await world.stop();
    await rm(folder, { recursive: true });
  });

  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  function start(...args: string[]) {
    const all = [
      'controller',
      '--kubeconfig',
      join(folder, 'kubeconfig'),
      '--allow-all',
      '--s3-bucket',
      'artifacts',
      ...args,
    ];
    const child = spawn(process.execPath, [MAIN, ...all], {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL_LAMBDA: world.lambda.url,
        AWS_ENDPOINT_URL_S3: world.lambda.url,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
      },
    });
    children.push(child);
    let output = '';
    child.stderr.on('data', (chunk) => (output += chunk));
    return { child, output: () => output };
  }

  it('ends the passes under way at SIGTERM, wherever they are, and then itself', async () => {
    for (const [index, calls] of [1, 5].entries()) {
      for (const name of ['one', 'two', 'three', 'four'].map((word) => `${word}-${index}`)) {
        await world.createFunction(name);
        world.put(name, 'a1');
        await world.deploy(name, { commit: 'a1', release: { alias: { name: 'live' } } });
      }
      const before = world.lambda.requests().length;
      // So few per second that most calls stand in line when the signal comes.
      const { child, output } = start('--requests-per-second', '8');
      await eventually(() => assert.ok(world.lambda.requests().length >= before + calls), { timeoutMs: 60_000 });
      child.kill('SIGTERM');
      assert.deepEqual(await once(child, 'close'), [0, null], output());
      assert.match(output(), /"msg":"controller stopped"/);
    }
  });

  it('serves probes and metrics, and says where', async () => {
    const name = 'measured';
    await world.createFunction(name);
    world.put(name, 'a1');
    await world.deploy(name, { commit: 'a1', release: { alias: { name: 'live' } } });
    const { child, output } = start(
      ...['--requests-per-second', '100', '--leader-elect', '--leader-election-namespace', 'shop'],
      ...['--health-probe-bind-address', '127.0.0.1:0', '--metrics-bind-address', '127.0.0.1:0'],
    );
    const address = (field: string) => new RegExp(`"${field}":"(127[^"]+)"`).exec(output())?.[1];
    await eventually(() => assert.ok(address('metrics')), { timeoutMs: 60_000 });
    const get = async (field: string, path: string) => (await fetch(`http://${address(field)}${path}`)).text();
    assert.equal(await get('health', '/healthz'), 'ok\n');
    assert.equal(await get('health', '/readyz'), 'ok\n', 'a replica that waits for the lease is ready');
    assert.match(await get('health', '/else'), /there is \/healthz, \/readyz/);
    const series = [
      /^controller_runtime_reconcile_total\{controller="lambdadeployment",result="requeue_after"\} [1-9]/m,
      /^controller_runtime_reconcile_time_seconds_count\{controller="version"\} [1-9]/m,
      /^workqueue_depth\{name="alias"\} \d/m,
      /^lambda_rollouts_aws_requests_total\{operation="PublishVersion",region="us-east-1",result="ok"\} [1-9]\d*$/m,
      /^lambda_rollouts_alias_weight\{namespace="shop",name="measured-live",kind="confirmed"\} 0$/m,
      /^leader_election_master_status\{name="lambda-rollouts-controller"\} 1$/m,
    ];
    await eventually(
      async () => {
        const page = await get('metrics', '/metrics');
        for (const line of series) assert.match(page, line);
      },
      { timeoutMs: 60_000 },
    );
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'close'), [0, null], output());
  });

  it('says what is wrong with an address', async () => {
    const { child, output } = start('--metrics-bind-address', 'somewhere');
    await once(child, 'close');
    assert.match(output(), /^lambda-rollouts: "somewhere" is no address: write host:port, :port, or 0 for none\n$/);
  });
});
