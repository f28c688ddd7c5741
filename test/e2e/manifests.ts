import { API_VERSION, PLACEHOLDER_GATE, PLUGIN_NAME, VERSION_ANNOTATION } from '../../src/api/names.ts';

/** A Rollout's canary step. */
export type Step = { setWeight: number } | { pause: { duration?: string } };

/** 10 %, wait for promote, 50 %, wait for promote. */
const TWO_STEPS: readonly Step[] = [{ setWeight: 10 }, { pause: {} }, { setWeight: 50 }, { pause: {} }];

export interface RolloutOptions {
  namespace: string;
  name: string;
  /** What `trafficRouting.plugins` says of our plugin. */
  plugin: Record<string, unknown>;
  /** Default `TWO_STEPS`. */
  steps?: readonly Step[];
  /** Named in the template's annotation. Default: the template names none. */
  version?: string;
  /** Takes the template from this Deployment instead. */
  deployment?: string;
  /** Placeholder pods with our scheduling gate, which never get a node. Default: pods that run. */
  gated?: boolean;
}

/** A Rollout as the documents recommend it: one placeholder pod per ReplicaSet. */
export function rolloutManifest(options: RolloutOptions) {
  const { namespace, name, plugin, steps = TWO_STEPS, version, deployment, gated } = options;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name, namespace },
    spec: {
      replicas: 1,
      ...(deployment === undefined
        ? { selector: { matchLabels: { app: name } }, template: podTemplate(name, version, gated) }
        : { workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: deployment } }),
      strategy: {
        canary: {
          steps,
          replicaProgressThreshold: { type: 'Pods', value: 0 },
          trafficRouting: { plugins: { [PLUGIN_NAME]: plugin } },
        },
      },
    },
  };
}

/** The Deployment that a Rollout with `workloadRef` takes its template from; it runs no pods itself. */
export function deploymentManifest({ namespace, name }: { namespace: string; name: string }) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: { replicas: 0, selector: { matchLabels: { app: name } }, template: podTemplate(name, undefined) },
  };
}

function podTemplate(app: string, version: string | undefined, gated = false) {
  return {
    metadata: { labels: { app }, ...(version && { annotations: { [VERSION_ANNOTATION]: version } }) },
    spec: {
      ...(gated && { schedulingGates: [{ name: PLACEHOLDER_GATE }] }),
      containers: [{ name: 'placeholder', image: 'registry.k8s.io/pause:3.10' }],
    },
  };
}

export interface LambdaDeploymentOptions {
  namespace: string;
  name: string;
  functionARN: string;
  functionName: string;
  commit: string;
  rollout: string;
  /** The alias's name in Lambda. */
  alias: string;
}

export function lambdaDeploymentManifest(options: LambdaDeploymentOptions) {
  const { namespace, name, functionARN, functionName, commit, rollout, alias } = options;
  return {
    apiVersion: API_VERSION,
    kind: 'LambdaDeployment',
    metadata: { name, namespace },
    spec: { functionARN, functionName, commit, release: { rollout: { name: rollout, alias } } },
  };
}

/** A Version CR in Git. */
export function versionManifest(namespace: string, name: string, spec: Record<string, unknown>) {
  return { apiVersion: API_VERSION, kind: 'Version', metadata: { name, namespace }, spec };
}

/** An Alias CR in Git. */
export function aliasManifest(namespace: string, name: string, spec: Record<string, unknown>) {
  return { apiVersion: API_VERSION, kind: 'Alias', metadata: { name, namespace }, spec };
}
