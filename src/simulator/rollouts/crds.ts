import type { CustomResourceDefinition, PrinterColumn } from '../../api/crd.ts';

const columns: PrinterColumn[] = [
  { name: 'Desired', type: 'integer', jsonPath: '.spec.replicas', description: 'Number of desired pods' },
  { name: 'Current', type: 'integer', jsonPath: '.status.replicas', description: 'Total number of pods' },
  { name: 'Up-to-date', type: 'integer', jsonPath: '.status.updatedReplicas', description: 'Number of updated pods' },
  {
    name: 'Available',
    type: 'integer',
    jsonPath: '.status.availableReplicas',
    description: 'Number of available pods',
  },
  { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
];

/**
 * The resources of Argo Rollouts, minimal: Rollout with its columns and status subresource, and the kinds that
 * `kubectl argo rollouts` lists besides. Nothing is validated.
 */
export const ROLLOUT_CRDS: readonly CustomResourceDefinition[] = [
  definition('Rollout', 'rollouts', ['ro'], columns),
  definition('AnalysisRun', 'analysisruns', ['ar']),
  definition('AnalysisTemplate', 'analysistemplates', ['at']),
  definition('Experiment', 'experiments', ['exp']),
];

function definition(
  kind: string,
  plural: string,
  shortNames: string[],
  additionalPrinterColumns?: PrinterColumn[],
): CustomResourceDefinition {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.argoproj.io` },
    spec: {
      group: 'argoproj.io',
      scope: 'Namespaced',
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase(), shortNames },
      versions: [
        {
          name: 'v1alpha1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          ...(kind === 'Rollout' ? { subresources: { status: {} } } : {}),
          ...(additionalPrinterColumns ? { additionalPrinterColumns } : {}),
        },
      ],
    },
  };
}
