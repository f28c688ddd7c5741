import { CRDS } from '../../src/api/crd.ts';
import { describeApiRules } from '../support/describe-api-rules.ts';
import { startTestSimulator } from '../support/simulator-kubernetes.ts';

describeApiRules('the simulator', async () => ({
  ...(await startTestSimulator({ crds: CRDS })),
  namespace: 'default',
}));
