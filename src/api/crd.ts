import { z } from 'zod';
import { aliasSchemas } from './alias.ts';
import { lambdaDeploymentSchemas } from './lambda-deployment.ts';
import { GROUP, VERSION } from './names.ts';
import { versionSchemas } from './version.ts';

export interface PrinterColumn {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  jsonPath: string;
  description?: string;
  /** 0 is always shown; higher ones with `-o wide`. */
  priority?: number;
}

/** A `CustomResourceDefinition` (apiextensions.k8s.io/v1) with one version. */
export interface CustomResourceDefinition {
  apiVersion: 'apiextensions.k8s.io/v1';
  kind: 'CustomResourceDefinition';
  metadata: { name: string; [field: string]: unknown };
  spec: {
    group: string;
    scope: 'Namespaced' | 'Cluster';
    names: {
      kind: string;
      listKind: string;
      plural: string;
      singular: string;
      shortNames?: string[];
      categories?: string[];
    };
    versions: {
      name: string;
      served: boolean;
      storage: boolean;
      schema: { openAPIV3Schema: Record<string, unknown> };
      subresources?: { status?: Record<string, never> };
      additionalPrinterColumns?: PrinterColumn[];
    }[];
  };
}

interface Kind {
  kind: string;
  plural: string;
  shortName: string;
  description: string;
  schemas: { spec: z.ZodType; status: z.ZodType };
  columns: PrinterColumn[];
}

const ready: PrinterColumn = {
  name: 'Ready',
  type: 'string',
  jsonPath: '.status.conditions[?(@.type=="Ready")].status',
};
const reason: PrinterColumn = {
  name: 'Reason',
  type: 'string',
  jsonPath: '.status.conditions[?(@.type=="Ready")].reason',
};
const age: PrinterColumn = { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' };
const message: PrinterColumn = {
  name: 'Message',
  type: 'string',
  jsonPath: '.status.conditions[?(@.type=="Ready")].message',
  priority: 1,
};

const kinds: Kind[] = [
  {
    kind: 'LambdaDeployment',
    plural: 'lambdadeployments',
    shortName: 'ld',
    description: 'One line of Git, the commit, that releases an AWS Lambda function.',
    schemas: lambdaDeploymentSchemas,
    columns: [
      { name: 'Commit', type: 'string', jsonPath: '.status.shortCommit' },
      { name: 'Version', type: 'string', jsonPath: '.status.version' },
      { name: 'Phase', type: 'string', jsonPath: '.status.phase' },
      { name: 'Step', type: 'string', jsonPath: '.status.step' },
      { name: 'Weight', type: 'string', jsonPath: '.status.weight' },
      ready,
      message,
      age,
    ],
  },
  {
    kind: 'Version',
    plural: 'versions',
    shortName: 'lv',
    description: 'A published version of a Lambda function. Never changes once published.',
    schemas: versionSchemas,
    columns: [
      { name: 'Version', type: 'string', jsonPath: '.status.version' },
      { name: 'State', type: 'string', jsonPath: '.status.state' },
      ready,
      reason,
      { name: 'Description', type: 'string', jsonPath: '.spec.description', priority: 1 },
      message,
      age,
    ],
  },
  {
    kind: 'Alias',
    plural: 'aliases',
    shortName: 'la',
    description: 'An alias of a Lambda function and where its traffic goes.',
    schemas: aliasSchemas,
    columns: [
      { name: 'Alias', type: 'string', jsonPath: '.spec.name' },
      { name: 'Routing', type: 'string', jsonPath: '.status.routing', description: 'What Lambda last confirmed.' },
      {
        name: 'Canary-weight',
        type: 'number',
        jsonPath: '.spec.routedBy.weight',
        description: 'What the Rollout asks for, 0..1.',
      },
      { name: 'Rollout', type: 'string', jsonPath: '.spec.routedBy.name' },
      ready,
      reason,
      message,
      age,
    ],
  },
];

/** The CRDs of our three kinds, generated from the zod schemas; `npm run generate` writes them to `deploy/crds`. */
export const CRDS: CustomResourceDefinition[] = kinds.map(toCRD);

function toCRD({ kind, plural, shortName, description, schemas, columns }: Kind): CustomResourceDefinition {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${GROUP}` },
    spec: {
      group: GROUP,
      scope: 'Namespaced',
      names: {
        kind,
        listKind: `${kind}List`,
        plural,
        singular: kind.toLowerCase(),
        shortNames: [shortName],
        categories: ['lambda-rollouts'],
      },
      versions: [
        {
          name: VERSION,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: toSchema(description, schemas) },
          subresources: { status: {} },
          additionalPrinterColumns: columns,
        },
      ],
    },
  };
}

function toSchema(description: string, schemas: Kind['schemas']): Record<string, unknown> {
  return {
    description,
    type: 'object',
    required: ['spec'],
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: toJSONSchema(schemas.spec),
      status: toJSONSchema(schemas.status),
    },
  };
}

/** `io: 'input'` because the output form adds `additionalProperties: false`, which the API server refuses beside `properties`. */
function toJSONSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' });
  return json as Record<string, unknown>;
}
