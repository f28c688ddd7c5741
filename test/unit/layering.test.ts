import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each layer and what it may import, besides itself and packages: the arrows of ARCHITECTURE.md. The longest prefix counts. */
const layers: Record<string, string[]> = {
  'plugin/go-plugin': [],
  plugin: ['plugin/go-plugin', 'src/traffic', 'src/api', 'src/runtime', 'proto'],
  proto: [],
  'src/runtime': [],
  'src/api': ['src/runtime'],
  'src/kube': ['src/api', 'src/runtime'],
  'src/lambda': ['src/api', 'src/runtime'],
  'src/traffic': ['src/kube', 'src/api', 'src/runtime'],
  'src/controllers': ['src/kube', 'src/lambda', 'src/api', 'src/runtime'],
  'src/simulator/kubernetes': ['src/api', 'src/runtime'],
  'src/simulator/lambda': ['src/api', 'src/runtime'],
  'src/simulator/rollouts': ['src/api', 'src/runtime', 'src/kube', 'src/traffic', 'proto'],
  'src/cli': ['src', 'plugin'],
  bin: ['src/cli'],
};

/** The only file that may read the wall clock, timers and randomness. */
const runtimeFile = 'src/runtime/clock.ts';
const impure =
  /\b(Date\.now|Math\.random|setTimeout|setInterval|setImmediate|performance\.now)\s*\(|\bnew Date\(\)|node:timers/;

describe('layering', () => {
  const files = ['plugin', 'proto', 'src', 'bin'].flatMap(sourceFiles);

  it('has no import against the arrows', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed(file, target))
        .map((target) => `${file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('reads time and randomness only through the clock', () => {
    const wrong = files.filter(
      (file) => file !== runtimeFile && impure.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps go-plugin free of packages too, so that it could be published alone', () => {
    const wrong = files
      .filter((file) => file.startsWith('plugin/go-plugin/'))
      .flatMap((file) =>
        specifiersOf(file)
          .filter((specifier) => !/^(node:|\.)/.test(specifier))
          .map((specifier) => `${file} imports ${specifier}`),
      );
    assert.deepEqual(wrong, []);
  });
});

function layerOf(file: string): string | undefined {
  return Object.keys(layers)
    .filter((layer) => file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function allowed(file: string, target: string): boolean {
  const layer = layerOf(file);
  if (!layer) return true;
  return [layer, ...(layers[layer] ?? [])].some(
    (prefix) => target.startsWith(`${prefix}/`) && (prefix !== layer || layerOf(target) === layer),
  );
}

function importsOf(file: string): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, resolve(root, dirname(file), specifier)));
}

function specifiersOf(file: string): string[] {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file) && !/(^|\/)gen\//.test(file))
    .map((file) => join(folder, file));
}
