/** `npm run package`: the folder that a host without libc and Node can start the plugin from, in `dist/linux-x64`. */
import { fileURLToPath } from 'node:url';
import { packagePlugin } from './package-plugin.ts';

const folder = fileURLToPath(new URL('../dist/linux-x64', import.meta.url));
await packagePlugin(folder);
console.log('dist/linux-x64: put it where the rollouts-controller can read it, and see its README.md');
