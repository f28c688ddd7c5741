import { type Kind, type KubeApi, pathOf, type Thing } from './kube-api.ts';
import { poll, SLOW } from './poll.ts';

interface Condition {
  type: string;
  status: string;
  reason: string;
  message: string;
}

interface KubeEvent {
  reason: string;
  message: string;
  involvedObject: { kind: string; name: string };
}

/** Waits for what the objects of one namespace say. */
export interface ObjectWaits {
  /** Until a condition of an object has this status, and the reason when one is given; returns its message. */
  condition(kind: Kind, name: string, type: string, status: string, reason?: string): Promise<string>;
  /** Until there is an Event on an object with this reason and a message that matches. */
  event(kind: Kind, name: string, reason: RegExp, message: RegExp): Promise<void>;
  /** Until a LambdaDeployment is Ready at this commit. */
  releasedCommit(name: string, commit: string): Promise<void>;
}

export function createObjectWaits(api: KubeApi, namespace: string): ObjectWaits {
  return {
    condition: (kind, name, type, status, reason) =>
      poll(
        `${kind} ${namespace}/${name}: ${type}=${status} ${reason ?? ''}`,
        async () => {
          const found = conditionOf(await api.get(pathOf(kind, namespace, name)), type);
          const right = found?.status === status && (reason === undefined || found.reason === reason);
          if (right) return found.message || '(no message)';
          throw new Error(`${type} is ${found?.status} ${found?.reason}: ${found?.message}`);
        },
        SLOW,
      ),
    async event(kind, name, reason, message) {
      await poll(
        `an Event ${reason} ${message} on ${kind} ${namespace}/${name}`,
        async () => {
          const events = await api.list<KubeEvent>(pathOf('Event', namespace));
          const own = events.filter(
            (event) => event.involvedObject.kind === kind && event.involvedObject.name === name,
          );
          if (own.some((event) => reason.test(event.reason) && message.test(event.message))) return true;
          throw new Error(`there are: ${own.map((event) => `${event.reason}: ${event.message}`).join(' | ')}`);
        },
        SLOW,
      );
    },
    async releasedCommit(name, commit) {
      await poll(
        `LambdaDeployment ${namespace}/${name} has released ${commit}`,
        async () => {
          const found = await api.get(pathOf('LambdaDeployment', namespace, name));
          const ready = conditionOf(found, 'Ready');
          const seen = found?.status?.observedGeneration === found?.metadata.generation;
          if (ready?.status === 'True' && seen && found?.status?.commit === commit) return true;
          throw new Error(`Ready is ${ready?.status} ${ready?.reason}: ${ready?.message}`);
        },
        SLOW,
      );
    },
  };
}

function conditionOf(object: Thing | undefined, type: string): Condition | undefined {
  return (object?.status?.conditions as Condition[] | undefined)?.find((condition) => condition.type === type);
}
