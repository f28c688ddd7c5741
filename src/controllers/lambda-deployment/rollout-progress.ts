import type { LambdaDeploymentStatus } from '../../api/lambda-deployment.ts';
import type { Rollout } from '../../api/rollout.ts';
import type { NamedVersion } from './pod-template.ts';

/** What the Rollout has made of a release, for status and people. */
export interface Progress {
  phase: 'Progressing' | 'Paused' | 'Aborted' | 'RolledBack' | 'Released';
  /** Reason of Ready. */
  reason: string;
  message: string;
}

export interface ProgressFacts {
  rollout: Rollout;
  /** The Version of the release. */
  versionName: string;
  number: string;
  /** What the ReplicaSets of `status.currentPodHash` and `status.stableRS` name. */
  current: NamedVersion;
  stable: NamedVersion;
  /** What the pod template names now; Argo Rollouts may not have seen it yet. */
  template: NamedVersion;
  /** Condition Released was True for this release: a pod that is lost later does not take it back. */
  wasReleased: boolean;
}

/** Judges a release that was handed over by what the Rollout says; writes nothing. */
export function judgeProgress(facts: ProgressFacts): Progress {
  const { rollout, versionName, number, current, stable, wasReleased } = facts;
  const { phase = '', message = '', abort, currentPodHash, stableRS } = rollout.status ?? {};
  const { name, namespace } = rollout.metadata;
  const cli = (verb: string) => `kubectl argo rollouts ${verb} ${name} -n ${namespace ?? 'default'}`;
  const because = message ? `: ${message}` : '';

  if (stable.name === versionName && stableRS === currentPodHash && (wasReleased || phase === 'Healthy'))
    return { phase: 'Released', reason: 'Released', message: `version ${number} has all traffic` };
  if (current.name !== versionName) return judgeOther(facts, cli);
  const at = describePosition(rollout);
  if (abort)
    return {
      phase: 'Aborted',
      reason: 'Aborted',
      message: `version ${number} was aborted${because}; all traffic stays on the stable version; commit a fix, or try again with ${cli('retry rollout')}`,
    };
  if (phase === 'Paused')
    return {
      phase: 'Paused',
      reason: 'Paused',
      message: `version ${number} waits at ${at}${because}; continue with ${cli('promote')}`,
    };
  if (phase === 'Degraded')
    return { phase: 'Progressing', reason: 'Degraded', message: `version ${number} is stuck at ${at}${because}` };
  return { phase: 'Progressing', reason: 'Progressing', message: `version ${number} is at ${at}` };
}

/** The ReplicaSet that Argo Rollouts works on is not the release's: not yet, or no longer. */
function judgeOther(
  { rollout, number, template, versionName }: ProgressFacts,
  cli: (verb: string) => string,
): Progress {
  if (template.name === versionName)
    return {
      phase: 'Progressing',
      reason: 'Progressing',
      message: `version ${number} was handed over; Argo Rollouts has not started it yet`,
    };
  return {
    phase: 'RolledBack',
    reason: 'RolledBack',
    message: `Rollout ${rollout.metadata.name} was taken from version ${number} to ${template.number ? `version ${template.number}` : `Version ${template.name}`} (as ${cli('undo')} does); release another commit to go on`,
  };
}

/** Copies the step and the weight that the Rollout asks for into status. */
export function recordPosition(status: LambdaDeploymentStatus, rollout: Rollout): void {
  status.step = describeStep(rollout);
  status.weight = describeWeight(rollout);
}

function describePosition(rollout: Rollout): string {
  const step = describeStep(rollout);
  const weight = describeWeight(rollout) ?? '0%';
  return step ? `step ${step}, weight ${weight}` : `weight ${weight}`;
}

function describeStep({ spec, status }: Rollout): string | undefined {
  const steps = spec.strategy?.canary?.steps?.length;
  return steps ? `${status?.currentStepIndex ?? 0}/${steps}` : undefined;
}

function describeWeight({ spec, status }: Rollout): string | undefined {
  const weight = status?.canary?.weights?.canary?.weight;
  if (weight === undefined) return undefined;
  const whole = spec.strategy?.canary?.trafficRouting?.maxTrafficWeight ?? 100;
  return `${Number(((weight / whole) * 100).toFixed(2))}%`;
}
