/** `npm run build`: bundles the plugin and the CLI into `dist/app`. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const folder = fileURLToPath(new URL('../dist/app', import.meta.url));
await rm(folder, { recursive: true, force: true });
await bundle(folder);
console.log('dist/app: plugin.mjs (what Argo Rollouts starts) and lambda-rollouts.mjs (the CLI), for Node 24');
