import assert from 'node:assert/strict';
import { type ApiRulesServer, describeApiRules } from '../../support/describe-api-rules.ts';
import { createTestApi } from '../../support/simulator-kubernetes.ts';
import { startKubectlProxy } from '../kubectl-proxy.ts';
import { readStackAddresses } from '../stack/stack-addresses.ts';

describeApiRules('kube-apiserver', startRealApi);

/** The stack's own API server and a new namespace, which goes when the cases have run. */
async function startRealApi(): Promise<ApiRulesServer> {
  const proxy = await startKubectlProxy(readStackAddresses());
  const api = createTestApi(proxy.url);
  const { code, body } = await api.call('POST', '/api/v1/namespaces', { metadata: { generateName: 'api-rules-' } });
  assert.equal(code, 201, JSON.stringify(body));
  const { name: namespace } = body.metadata as { name: string };
  return {
    ...api,
    namespace,
    async stop() {
      await api.call('DELETE', `/api/v1/namespaces/${namespace}`);
      await proxy.stop();
    },
  };
}
