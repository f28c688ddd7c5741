import type { Schema } from './schema.ts';

/** An object of which only some fields matter here; all others are kept as they are. */
const open = (properties: Record<string, Schema>, more: Schema = {}): Schema => ({
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
  properties,
  ...more,
});

/** A list whose items are told apart by keys. */
const keyed = (keys: string[], properties: Record<string, Schema> = {}): Schema => ({
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': keys,
  items: open(properties),
});

const strings: Schema = { type: 'object', additionalProperties: { type: 'string' } };
const selector: Schema = open({ matchLabels: strings }, { 'x-kubernetes-map-type': 'atomic' });
const conditions = keyed(['type']);

const containers = keyed(['name'], {
  env: keyed(['name']),
  ports: keyed(['containerPort', 'protocol'], { protocol: { type: 'string', default: 'TCP' } }),
  volumeMounts: keyed(['mountPath']),
  resources: open({ limits: open({}), requests: open({}) }),
});

const podSpec: Schema = open({
  containers,
  initContainers: containers,
  ephemeralContainers: containers,
  volumes: keyed(['name']),
  imagePullSecrets: keyed(['name']),
  schedulingGates: keyed(['name']),
  topologySpreadConstraints: keyed(['topologyKey', 'whenUnsatisfiable']),
  hostAliases: keyed(['ip']),
  nodeSelector: { ...strings, 'x-kubernetes-map-type': 'atomic' },
});

const podTemplate: Schema = open({
  metadata: open({ labels: strings, annotations: strings }),
  spec: podSpec,
});

const workload = (spec: Record<string, Schema>): Schema =>
  open({
    spec: open(
      { replicas: { type: 'integer', minimum: 0, default: 1 }, selector, template: podTemplate, ...spec },
      { required: ['selector', 'template'] },
    ),
    status: open({ conditions }),
  });

/**
 * What the simulator knows of built-in kinds: which lists have keys (server-side apply, strategic merge patch) and the few
 * required and defaulted fields that clients here rely on. Everything else is stored as it comes.
 */
export const BUILT_IN_SCHEMAS = {
  any: open({}),
  pod: open({
    spec: { ...podSpec, required: ['containers'] },
    status: open({ conditions, podIPs: keyed(['ip']), hostIPs: keyed(['ip']) }),
  }),
  replicaSet: workload({}),
  deployment: workload({ strategy: open({ rollingUpdate: open({}) }) }),
  data: open({ data: strings, binaryData: strings, stringData: strings }),
  service: open({
    spec: open({
      ports: keyed(['port', 'protocol'], { protocol: { type: 'string', default: 'TCP' } }),
      selector: { ...strings, 'x-kubernetes-map-type': 'atomic' },
    }),
    status: open({ conditions, loadBalancer: open({}) }),
  }),
  serviceAccount: open({ secrets: keyed(['name']) }),
  namespace: open({ spec: open({}), status: open({ conditions }) }),
  lease: open({ spec: open({}) }),
  event: open(
    { involvedObject: open({}, { 'x-kubernetes-map-type': 'atomic' }), source: open({}), series: open({}) },
    { required: ['involvedObject'] },
  ),
} as const satisfies Record<string, Schema>;
