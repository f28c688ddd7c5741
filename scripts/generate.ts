/** `npm run generate`: writes everything that is generated from something else. `npm run verify` fails when it is out of date. */
import { mkdir, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { CRDS } from '../src/api/crd.ts';
import { generateProto } from './generate-proto.ts';

const header = '# Generated from src/api by `npm run generate`. Do not edit.\n';

const crdFolder = new URL('../deploy/crds/', import.meta.url);
await mkdir(crdFolder, { recursive: true });
for (const crd of CRDS) {
  await writeFile(
    new URL(`${crd.spec.names.plural}.yaml`, crdFolder),
    header + stringify(crd, { lineWidth: 0, aliasDuplicateObjects: false }),
  );
}

await generateProto();
