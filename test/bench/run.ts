/** `npm run bench`: how long people wait, as a ratio to a peer measured in the same run. Never a test: nothing fails here. */
import { buildGoPrograms } from './build-go.ts';
import { measurePath } from './measure-path.ts';
import { measurePlugins } from './measure-plugins.ts';
import { formatTable } from './table.ts';

const go = await buildGoPrograms();
console.log(`bench: p50, ours beside the peer\n${formatTable(await measurePath())}`);
console.log(
  go ? formatTable(await measurePlugins(go)) : '  the plugin beside a Go plugin: no Go on the PATH, not measured',
);
process.exit(0);
