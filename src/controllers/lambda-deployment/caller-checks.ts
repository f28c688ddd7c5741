import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { Request } from '../../kube/controller.ts';
import type { Cache } from '../../kube/reflector.ts';
import type { AwsClients } from '../../lambda/port.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { type Callers, findCallers } from './find-callers.ts';

/** Options of `createCallerChecks`. */
export interface CallerChecksOptions {
  lambdaDeployments: Cache<LambdaDeployment>;
  aws: AwsClients;
  clock: Clock;
  log: Log;
  /** Between two looks at the same release, and after one that failed. Default 3,600,000 (an hour). */
  intervalMs?: number;
  /** Called when there is an answer: a pass should take it into the status. */
  onAnswer: (request: Request) => void;
}

/** Looks for callers without a qualifier beside the passes, so that no release ever waits for it. */
export interface CallerChecks {
  /**
   * The last answer, if there is one, and when to ask again. Where it is of another release, or older than the interval, a look is
   * put in line.
   */
  latest(deployment: LambdaDeployment, releaseID: string): { callers: Callers | undefined; dueInMs: number };
}

interface Check {
  releaseID: string;
  atMs: number;
  callers: Callers | undefined;
  waiting: boolean;
}

const DEFAULT_INTERVAL_MS = 3_600_000;

/** One look at a time, at the priority of drift checks. Losing what is remembered costs only looks. */
export function createCallerChecks(options: CallerChecksOptions): CallerChecks {
  const { lambdaDeployments, aws, clock, log, intervalMs = DEFAULT_INTERVAL_MS, onAnswer } = options;
  const checks = new Map<string, Check>();
  const line: { deployment: LambdaDeployment; check: Check }[] = [];
  let working = false;
  lambdaDeployments.subscribe((event) => {
    if (event.type === 'delete') checks.delete(event.object.metadata.uid ?? '');
  });

  async function work(): Promise<void> {
    working = true;
    for (let next = line.shift(); next; next = line.shift()) await look(next.deployment, next.check);
    working = false;
  }

  async function look(deployment: LambdaDeployment, check: Check): Promise<void> {
    const { namespace = '', name, uid = '' } = deployment.metadata;
    const { functionARN } = deployment.spec;
    if (checks.get(uid) === check) {
      try {
        check.callers = await findCallers(aws.lambda(functionARN), functionARN, { priority: 'drift', namespace });
      } catch (error) {
        log.info('callers of the bare function not checked', { namespace, name, message: String(error) });
      }
    }
    check.atMs = clock.now();
    check.waiting = false;
    onAnswer({ namespace, name });
  }

  function putInLine(deployment: LambdaDeployment, releaseID: string, before: Check | undefined): Check {
    const check = { releaseID, atMs: clock.now(), callers: before?.callers, waiting: true };
    checks.set(deployment.metadata.uid ?? '', check);
    line.push({ deployment, check });
    if (!working) void work();
    return check;
  }

  return {
    latest(deployment, releaseID) {
      let check = checks.get(deployment.metadata.uid ?? '');
      const isDue = !check || check.releaseID !== releaseID || clock.now() >= check.atMs + intervalMs;
      if (!check || (isDue && !check.waiting)) check = putInLine(deployment, releaseID, check);
      return { callers: check.callers, dueInMs: Math.max(0, check.atMs + intervalMs - clock.now()) };
    },
  };
}
