import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Packages in CommonJS call `require`, which an ES module does not have by itself. */
const REQUIRE =
  "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);";

/**
 * Bundles `plugin.mjs` and `lambda-rollouts.mjs` with what they share into a folder. ES modules with chunks, so that the plugin
 * prints its handshake before the rest of its code is even read: 37 ms against 169 ms with one CommonJS file (p50 of 15 starts).
 */
export async function bundle(outdir: string): Promise<void> {
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: { plugin: 'plugin/main.ts', 'lambda-rollouts': 'src/cli/main.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    minify: true,
    target: 'node24',
    format: 'esm',
    legalComments: 'external',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
}
