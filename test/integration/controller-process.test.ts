import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
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

  function start(...args: string[]) {
    const all = ['controller', '--kubeconfig', join(folder, 'kubeconfig'), '--s3-bucket', 'artifacts', ...args];
    const child = spawn(process.execPath, [MAIN, ...all], {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL_LAMBDA: world.lambda.url,
        AWS_ENDPOINT_URL_S3: world.lambda.url,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
      },
    });
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
});
