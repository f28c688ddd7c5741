import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/simulator/kubernetes/json.ts';
import type { ApiRule, Kind } from './api-rules/case.ts';
import { API_RULES, PLURALS, STORED_OBJECTS } from './api-rules.ts';
import type { Reply, TestApi } from './simulator-kubernetes.ts';

/** An API server with our CRDs, and an empty namespace of it. */
export interface ApiRulesServer extends TestApi {
  namespace: string;
}

/** The table as mocha cases, the same on the embedded API and on a real kube-apiserver. All tries are dry runs. */
export function describeApiRules(name: string, start: () => Promise<ApiRulesServer>): void {
  describe(`the rules of the three kinds on ${name}`, () => {
    let api: ApiRulesServer;
    before(async () => {
      api = await start();
      for (const object of Object.values(STORED_OBJECTS)) {
        const { code, body } = await api.call('POST', pathOf(object.kind as Kind), object);
        assert.equal(code, 201, JSON.stringify(body));
      }
    });
    after(() => api?.stop());

    const pathOf = (kind: Kind) => `/apis/lambda-rollouts.dev/v1alpha1/namespaces/${api.namespace}/${PLURALS[kind]}`;

    /** Strict: an accepted object has no field that the schema does not know. */
    function send({ kind, how }: ApiRule, { spec, status, ...rest }: JsonObject): Promise<Reply> {
      const query = '?dryRun=All&fieldValidation=Strict';
      const stored = `${pathOf(kind)}/api-rules`;
      switch (how) {
        case 'create':
          return api.call('POST', pathOf(kind) + query, { ...rest, metadata: { name: 'tried' }, spec });
        case 'update':
          return api.merge(stored + query, { spec });
        case 'status':
          return api.merge(`${stored}/status${query}`, { status });
      }
    }

    for (const rule of API_RULES) {
      it(`${rule.kind} ${rule.covers}`, async () => {
        const accepted = await send(rule, rule.accepted);
        assert.equal(accepted.code, rule.how === 'create' ? 201 : 200, String(accepted.body.message));

        const { code, body } = await send(rule, rule.refused);
        assert.equal(code, 422, `accepted: ${JSON.stringify(rule.refused.spec)}`);
        const { causes = [] } = body.details as { causes?: { field: string; message: string }[] };
        assert.ok(
          causes.some(({ field, message }) => field === rule.field && message.includes(rule.message)),
          `${rule.field}: ${rule.message}\nis not in\n${JSON.stringify(causes, null, 1)}`,
        );
      });
    }
  });
}
