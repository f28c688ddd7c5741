import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { CRDS, type CustomResourceDefinition } from '../../src/api/crd.ts';
import type { JsonObject } from '../../src/simulator/kubernetes/json.ts';
import { ROLLOUT_CRDS } from '../../src/simulator/rollouts/crds.ts';
import { headingsOf, manifestsOf, readDocument } from '../support/markdown.ts';
import { fieldsOf, schemaOf } from '../support/schema-limits.ts';
import { startTestSimulator, type TestSimulator } from '../support/simulator-kubernetes.ts';

/** Each kind's document and where its reconciler is. */
const DOCUMENTS = {
  LambdaDeployment: { path: 'docs/spec/lambdadeployment.md', reconciler: 'src/controllers/lambda-deployment' },
  Version: { path: 'docs/spec/version.md', reconciler: 'src/controllers/version' },
  Alias: { path: 'docs/spec/alias.md', reconciler: 'src/controllers/alias' },
};

for (const crd of CRDS) {
  const { path, reconciler } = DOCUMENTS[crd.spec.names.kind as keyof typeof DOCUMENTS];
  describe(path, () => {
    const markdown = readDocument(path);

    it('has a heading for every field of the spec, in their order, and for nothing else', () => {
      const fields = fieldsOf(schemaOf(crd)).map((field) => field.path);
      const expected = fields.filter((field) => field.startsWith('spec.')).map((field) => field.slice('spec.'.length));
      assert.deepEqual(headingsOf(markdown, 3), expected);
    });

    it('names every field of the status', () => {
      const fields = Object.keys(schemaOf(crd).properties?.status?.properties ?? {});
      const named = (field: string) => field === 'conditions' || markdown.includes(`\`${field}\``);
      assert.deepEqual(
        fields.filter((field) => !named(field)),
        [],
      );
    });

    it('explains every reason that the reconciler gives', () => {
      const reasons = reasonsIn(reconciler);
      assert.ok(reasons.length > 5);
      assert.deepEqual(
        reasons.filter((reason) => !markdown.includes(`\`${reason}\``)),
        [],
      );
    });
  });
}

/** Reasons of conditions, as the code writes them. */
function reasonsIn(folder: string): string[] {
  const files = readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((file) => file.endsWith('.ts'));
  const source = files.map((file) => readDocument(`${folder}/${file}`)).join('\n');
  const thrown = source.matchAll(/new (?:Stalling|Waiting)\(\s*'(\w+)'/g);
  const done = source.matchAll(/\breason: (?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g);
  const found = [...thrown, ...done].flatMap(([, ...reasons]) => reasons.filter((reason) => reason !== undefined));
  return [...new Set(found)].sort();
}

const SERVED = [...CRDS, ...ROLLOUT_CRDS];
const isOf = ({ apiVersion, kind }: JsonObject, { spec }: CustomResourceDefinition) =>
  kind === spec.names.kind && String(apiVersion).startsWith(`${spec.group}/`);
/** ACK's manifests, for one, are not: their CRDs are not here. */
const isServed = (manifest: JsonObject) => SERVED.some((crd) => isOf(manifest, crd));
const pluralOf = (manifest: JsonObject) => SERVED.find((crd) => isOf(manifest, crd))?.spec.names.plural;

describe('manifests in documents', () => {
  let api: TestSimulator;
  before(async () => {
    api = await startTestSimulator({ crds: SERVED });
  });
  after(() => api?.stop());

  const documents = [...Object.values(DOCUMENTS).map(({ path }) => path), 'docs/coexistence.md'];
  for (const path of documents) {
    it(`${path}: the API takes every one`, async () => {
      const tried = manifestsOf(readDocument(path)).filter(isServed);
      assert.ok(tried.length > 0);
      for (const manifest of tried) {
        const url = `/apis/${manifest.apiVersion}/namespaces/default/${pluralOf(manifest)}`;
        const { code, body } = await api.call('POST', `${url}?dryRun=All&fieldValidation=Strict`, manifest);
        assert.equal(code, 201, `${JSON.stringify(manifest.metadata)}: ${body.message}`);
      }
    });
  }
});
