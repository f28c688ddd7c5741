import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Alias } from '../../src/api/alias.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { createKubeClient } from '../../src/kube/create-client.ts';
import { loadKubeConfig } from '../../src/kube/kubeconfig.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { silentLog } from '../../src/runtime/log.ts';
import { eventually } from '../support/eventually.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

describe('npm run demo', function () {
  this.timeout(180_000);
  let folder: string;
  let child: ChildProcess;
  let output: string;

  /** All that it leaves behind would be in `folder`, and in the arguments of its processes. */
  async function start(...args: string[]): Promise<void> {
    folder = await mkdtemp(join(tmpdir(), 'demo-test-'));
    output = '';
    child = spawn(process.execPath, [MAIN, 'demo', ...args], { env: { ...process.env, TMPDIR: folder } });
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
  }
  afterEach(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function leavesNothing(): Promise<void> {
    assert.deepEqual(await readdir(folder), []);
    const { stdout } = await promisify(execFile)('ps', ['-axo', 'args']);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.includes(folder)),
      [],
    );
  }

  it('releases two commits, aborts the broken one, ends with 0 and leaves nothing', async () => {
    await start();
    const [code] = await once(child, 'close');
    assert.equal(code, 0, output);
    assert.match(output, /alias live: v1:100 → v1:80 v2:20 → v1:50 v2:50 → v2:100 → v2:80 v3:20 → v2:100\n/);
    assert.match(output, /commit 8d04e71.*\n(?:.*\n)*? +measured +v1 \d+\.\d % +v2 \d+\.\d %/);
    assert.match(output, /v3: \d+ % of \d+ invocations failed, more than 5 %: aborting the Rollout/);
    assert.match(output, /\d+ invocations, \d+ failed .*, 0 on a version outside the plan/);
    assert.ok(!output.includes('\u001b'), 'a pipe gets plain lines');
    await leavesNothing();
  });

  it('--keep leaves it running until Ctrl-C, and releases what is committed then', async () => {
    await start('--keep');
    await eventually(() => assert.match(output, /Ctrl-C ends it/), { timeoutMs: 120_000 });
    const kubeconfigPath = /KUBECONFIG=(\S+)/.exec(output)?.[1] ?? '';
    const client = createKubeClient({
      access: await loadKubeConfig({ kubeconfigPath, env: {} }),
      clock: systemClock,
      log: silentLog,
    });
    const patch = { spec: { commit: '3f1c2ab' } };
    await client.mergePatch(RESOURCES.lambdaDeployments, 'default', 'orders', patch, { fieldManager: 'test' });
    await eventually(
      async () => {
        const { status } = await client.get<Alias>(RESOURCES.aliases, 'default', 'orders-live');
        assert.equal(status?.routing, 'v1:100');
      },
      { timeoutMs: 60_000 },
    );
    client.close();
    child.kill('SIGINT');
    await once(child, 'close');
    await leavesNothing();
  });
});
