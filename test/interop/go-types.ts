import { readFile, writeFile } from 'node:fs/promises';
import { REPOSITORY } from '../e2e/stack/paths.ts';
import { runCommand } from '../e2e/stack/run-command.ts';

const TABLE = `${REPOSITORY}/plugin/traffic-router-rpc/gen/go-types.ts`;

/** Writes the table of Argo Rollouts' Go types again, with `argo`, a host of the version it shall be made from. */
export async function writeGoTypes(argo: string): Promise<void> {
  await writeFile(TABLE, await runCommand(argo, ['go-types']));
  console.log(`written: ${TABLE}`);
}

/** What is wrong with the committed table; undefined when it is current. */
export async function explainStaleGoTypes(argo: string): Promise<string | undefined> {
  const [current, committed] = [await runCommand(argo, ['go-types']), await readFile(TABLE, 'utf8')];
  return current === committed ? undefined : 'it is not: run `npm run interop -- --write-go-types`';
}
