import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePlugin } from '../../scripts/package-plugin.ts';
import { eventually } from '../support/eventually.ts';
import { startReleaseWorld } from '../support/release-world.ts';

/** Elsewhere the folder cannot be made: `npm run package` says so. */
const suite = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;

suite('npm run package', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'));
    await packagePlugin(folder);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** As the stock controller starts it: by the loader, here with an empty environment. */
  function start(file: string, args: string[], env: Record<string, string>): ChildProcess {
    const loader = [join(folder, 'ld-linux-x86-64.so.2'), '--library-path', join(folder, 'lib'), join(folder, 'node')];
    const [command = '', ...rest] = loader;
    return spawn(command, [...rest, join(folder, 'app', file), ...args], { env, cwd: folder });
  }

  async function outputOf(child: ChildProcess): Promise<string> {
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    await once(child, 'close');
    return output;
  }

  it('starts the plugin, which prints its handshake and ends on SIGTERM', async () => {
    const child = start('plugin.mjs', [], { ARGO_ROLLOUTS_RPC_PLUGIN: 'trafficrouter', TMPDIR: folder });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    assert.match(line.toString(), /^1\|1\|unix\|\S+\|netrpc\|/);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('starts the controller, which releases a commit', async () => {
    const world = await startReleaseWorld();
    try {
      await world.createFunction('bundled');
      world.put('bundled', 'a1');
      await world.deploy('bundled', { commit: 'a1', release: { alias: { name: 'live' } } });
      const kubeconfig = join(folder, 'kubeconfig');
      await writeFile(kubeconfig, world.kubernetes.kubeconfig);
      const child = start(
        'lambda-rollouts.mjs',
        [
          'controller',
          '--kubeconfig',
          kubeconfig,
          '--allow-all',
          '--s3-bucket',
          'artifacts',
          '--requests-per-second',
          '100',
        ],
        {
          AWS_ENDPOINT_URL_LAMBDA: world.lambda.url,
          AWS_ENDPOINT_URL_S3: world.lambda.url,
          AWS_ACCESS_KEY_ID: 'test',
          AWS_SECRET_ACCESS_KEY: 'test',
        },
      );
      const output = outputOf(child);
      // The alias's own reconciler runs in the test's process too: the version is the packaged controller's work.
      await eventually(async () => assert.deepEqual(await world.publishedVersions('bundled'), ['1']), {
        timeoutMs: 60_000,
      });
      child.kill('SIGTERM');
      assert.match(await output, /controller stopped/);
    } finally {
      await world.stop();
    }
  });

  it('says by hand what the plugin is for, and has the CLI beside it', async () => {
    assert.match(await outputOf(start('plugin.mjs', [], {})), /plugin/);
    assert.match(await outputOf(start('lambda-rollouts.mjs', ['controller', '--help'], {})), /--s3-bucket/);
  });
});
