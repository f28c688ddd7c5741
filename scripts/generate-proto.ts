import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pbjs from 'protobufjs-cli/pbjs.js';
import pbts from 'protobufjs-cli/pbts.js';
import { describeProto } from './proto-descriptors.ts';

const folder = fileURLToPath(new URL('../proto/', import.meta.url));
const sources = [
  'traffic_router.proto',
  'grpc_controller.proto',
  'grpc_stdio.proto',
  'grpc_broker.proto',
  'health.proto',
  'reflection.proto',
];

/**
 * Writes `proto/gen/messages.js` and `messages.d.ts` from `proto/*.proto` with protobufjs-cli: static code without reflection,
 * as ES modules that import `protobufjs/minimal.js`; and `proto/gen/descriptors.ts`, what the reflection service tells. Rejects with the generator's own words when a .proto file is wrong.
 */
export async function generateProto(): Promise<void> {
  await mkdir(`${folder}gen`, { recursive: true });
  const module = `${folder}gen/messages.js`;
  const code = await run(pbjs.main, [
    '--target=static-module',
    '--wrap=esm',
    '--dependency=protobufjs/minimal.js',
    '--no-convert',
    '--no-verify',
    '--no-delimited',
    '--no-typeurl',
    '--no-service',
    '--force-number',
    ...sources.map((source) => `${folder}${source}`),
  ]);
  await writeFile(module, code);
  await writeFile(`${folder}gen/messages.d.ts`, await run(pbts.main, [module]));
  const files = describeProto(sources.map((source) => `${folder}${source}`));
  const head = '// Generated from proto/*.proto by `npm run generate`. Do not edit.';
  await writeFile(
    `${folder}gen/descriptors.ts`,
    `${head}\nexport const PROTO_FILES = ${JSON.stringify(files, null, 2)};\n`,
  );
}

type Main = (args: string[], callback: (error: Error | null, output?: string) => void) => number | undefined;

function run(main: Main, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    main(args, (error, output) => (error ? reject(error) : resolve(output ?? '')));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateProto();
