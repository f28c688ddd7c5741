import type { JsonObject } from '../../../src/simulator/kubernetes/json.ts';
import { describeApplyContract } from '../../support/kubernetes-contract-apply.ts';
import { describeObjectsContract } from '../../support/kubernetes-contract-objects.ts';
import { createTestApi, type TestApi, WIDGETS, WIDGETS_PATH, widget } from '../../support/simulator-kubernetes.ts';
import { startKubectlProxy } from '../kubectl-proxy.ts';
import { poll } from '../poll.ts';
import { readStackAddresses } from '../stack/stack-addresses.ts';

describeApplyContract('kube-apiserver', startRealApi);
describeObjectsContract('kube-apiserver', startRealApi);

const DEPLOYMENTS_PATH = '/apis/apps/v1/namespaces/default/deployments';
const CRDS_PATH = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** The stack's own API server with the contract's kind in it, and nothing that an earlier run left. */
async function startRealApi(): Promise<TestApi> {
  const proxy = await startKubectlProxy(readStackAddresses());
  const api = { ...createTestApi(proxy.url), stop: proxy.stop };
  const crd = `${CRDS_PATH}/${WIDGETS.metadata.name}`;
  const isGone = async (path: string) => (await api.call('GET', path)).code === 404;
  for (const path of [crd, `${DEPLOYMENTS_PATH}/web`, `${DEPLOYMENTS_PATH}/d`]) {
    await api.call('DELETE', path);
    await poll(`${path} is gone`, () => isGone(path));
  }
  await api.apply(crd, structuredClone(WIDGETS) as unknown as JsonObject, 'contract', true);
  await api.call('POST', '/api/v1/namespaces', { metadata: { name: 'other' } });
  await poll('widgets are served', async () => {
    const answer = await api.call('POST', `${WIDGETS_PATH}?dryRun=All`, widget('probe', { size: 1 }));
    return answer.code === 201;
  });
  return api;
}
