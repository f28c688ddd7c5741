import assert from 'node:assert/strict';
import { CRDS } from '../../src/api/crd.ts';
import { API_RULES } from '../support/api-rules.ts';
import { fieldsOf, limitsOf, schemaOf } from '../support/schema-limits.ts';

describe('api rules', () => {
  const covered = new Set(API_RULES.map(({ kind, covers }) => `${kind} ${covers}`));
  const limits = new Set(CRDS.flatMap(limitsOf));

  it('every rule and limit of the CRDs is in the table (test/support/api-rules)', () => {
    assert.deepEqual(
      [...limits].filter((limit) => !covered.has(limit)),
      [],
    );
  });

  it('every line of the table is of a rule or limit of the CRDs', () => {
    assert.deepEqual(
      [...covered].filter((line) => !limits.has(line)),
      [],
    );
  });

  it('every CEL rule has a message', () => {
    const rules = CRDS.flatMap((crd) => fieldsOf(schemaOf(crd))).flatMap(
      ({ schema }) => schema['x-kubernetes-validations'] ?? [],
    );
    assert.deepEqual(
      rules.filter(({ message }) => !message),
      [],
    );
  });
});

for (const crd of CRDS) {
  describe(`kubectl explain ${crd.spec.names.singular}`, () => {
    const fields = fieldsOf(schemaOf(crd)).filter(({ path }) => /^(spec|status)\b/.test(path));
    const without = (word: RegExp, which: typeof fields) =>
      which.filter(({ schema }) => !word.test(schema.description ?? '')).map(({ path }) => path);

    it('describes every field', () => assert.deepEqual(without(/./, fields), []));

    it('says of every optional field of the spec what its default is', () => {
      const optional = fields.filter(({ path, required }) => path.startsWith('spec.') && !required);
      assert.deepEqual(without(/Default: /, optional), []);
    });
  });
}
