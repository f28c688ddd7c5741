import { removeCondition, setCondition } from '../../api/conditions.ts';
import type { LambdaDeployment, LambdaDeploymentStatus } from '../../api/lambda-deployment.ts';
import type { Condition } from '../../api/meta.ts';
import type { CallOptions, LambdaPort } from '../../lambda/port.ts';
import type { Log } from '../../runtime/log.ts';
import type { Pass } from '../reconcile-object.ts';
import type { LambdaDeploymentReconcilerOptions } from './options.ts';

/** One pass over one LambdaDeployment: what every step reads, and the status that it may change. */
export interface ReleasePass {
  options: LambdaDeploymentReconcilerOptions;
  deployment: LambdaDeployment;
  status: LambdaDeploymentStatus;
  namespace: string;
  name: string;
  functionARN: string;
  commit: string;
  lambda: LambdaPort;
  call: CallOptions;
  log: Log;
}

/** The steps of a release that are conditions of their own; Ready sums them up. */
export type StepCondition = 'Published' | 'HandedOver' | 'Released' | 'ArtifactDigestUnknown' | 'UnqualifiedTraffic';

export function startPass(
  options: LambdaDeploymentReconcilerOptions,
  { object, status, log }: Pass<LambdaDeployment, LambdaDeploymentStatus>,
): ReleasePass {
  const { namespace = '', name } = object.metadata;
  const { functionARN, commit } = object.spec;
  return {
    options,
    deployment: object,
    status,
    namespace,
    name,
    functionARN,
    commit,
    lambda: options.aws.lambda(functionARN),
    call: { priority: 'publish', namespace },
    log,
  };
}

/** Sets a step's condition for the present generation. */
export function mark(
  pass: ReleasePass,
  type: StepCondition,
  status: Condition['status'],
  reason: string,
  message: string,
): void {
  const { generation } = pass.deployment.metadata;
  pass.status.conditions = setCondition(
    pass.status.conditions,
    { type, status, reason, message, observedGeneration: generation },
    pass.options.clock.now(),
  );
}

/** Takes a step's condition away, where the release has no such step. */
export function unmark(pass: ReleasePass, type: StepCondition): void {
  pass.status.conditions = removeCondition(pass.status.conditions, type);
}
