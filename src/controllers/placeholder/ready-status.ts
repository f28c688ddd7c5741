import type { ContainerStatus, Pod, PodCondition, PodStatus } from '../../api/pod.ts';
import { toKubernetesTime } from '../../runtime/clock.ts';

/** What a kubelet sets; `PodScheduled` stays as the API has it. A ReplicaSet counts a pod as available by `Ready`. */
const KUBELET_CONDITIONS = ['Initialized', 'ContainersReady', 'Ready'];

/** True when the status says already what `readyStatus` would. */
export function isMarkedReady({ spec, status }: Pod): boolean {
  const isTrue = (type: string) => status?.conditions?.some((each) => each.type === type && each.status === 'True');
  const isReady = (name: string) => status?.containerStatuses?.some((each) => each.name === name && isRunning(each));
  return (
    status?.phase === 'Running' &&
    KUBELET_CONDITIONS.every(isTrue) &&
    spec.containers.every((container) => isReady(container.name))
  );
}

/** The status that a kubelet writes once all containers run, without addresses: the pod is nowhere. Times that hold stay. */
export function readyStatus({ spec, status }: Pod, nowMs: number): PodStatus {
  const now = toKubernetesTime(nowMs);
  return {
    phase: 'Running',
    startTime: status?.startTime ?? now,
    conditions: [
      ...(status?.conditions ?? []).filter(({ type }) => !KUBELET_CONDITIONS.includes(type)),
      ...KUBELET_CONDITIONS.map((type) => trueCondition(status?.conditions, type, now)),
    ],
    containerStatuses: spec.containers.map(({ name, image = '' }) => {
      const before = status?.containerStatuses?.find((each) => each.name === name);
      return before && isRunning(before) ? before : running(name, image, now);
    }),
  };
}

function trueCondition(conditions: readonly PodCondition[] | undefined, type: string, now: string): PodCondition {
  const before = conditions?.find((each) => each.type === type);
  return before?.status === 'True' ? before : { type, status: 'True', lastTransitionTime: now };
}

function isRunning({ ready, started, state }: ContainerStatus): boolean {
  return ready && started === true && state?.running !== undefined;
}

function running(name: string, image: string, startedAt: string): ContainerStatus {
  return { name, image, imageID: '', ready: true, started: true, restartCount: 0, state: { running: { startedAt } } };
}
