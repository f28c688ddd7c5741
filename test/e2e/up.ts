import { startStack } from './stack/stack.ts';

/** `npm run e2e:up`: leaves the stack running in the foreground until Ctrl-C. */
const { addresses, file, stop } = await startStack();
console.log(`
The real stack is running: Kubernetes, stock Argo Rollouts with our plugin, our controller, ministack as AWS.

  export KUBECONFIG=${addresses.kubeconfig}
  export PATH=${addresses.bin}:$PATH
  export AWS_ENDPOINT_URL_LAMBDA=${addresses.recorder} AWS_ENDPOINT_URL_S3=${addresses.ministack}
  export AWS_REGION=${addresses.region} AWS_ACCESS_KEY_ID=e2e AWS_SECRET_ACCESS_KEY=e2e

  kubectl get ld,lv,la,rollout -A              our resources
  kubectl argo rollouts get rollout <name>     also promote, abort, retry, undo
  E2E_STACK=${file} npx mocha --config test/e2e/.mocharc.json test/e2e/scenarios/<file>
                                               runs scenarios on it, as often as you like
  artifacts go to s3://${addresses.bucket}/<function>/<commit>.zip; logs are in ${addresses.folder}

Ctrl-C stops all of it.`);

// The listeners keep the process alive together with the recorder's server.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    console.log('stopping');
    void stop().then(() => process.exit(0));
  });
