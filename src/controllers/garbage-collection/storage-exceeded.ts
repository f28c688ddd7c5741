import type { LambdaDeployment } from '../../api/lambda-deployment.ts';
import type { EventRecorder } from '../../kube/events.ts';
import { isLambdaError, LambdaError } from '../../lambda/error.ts';
import type { AwsClients, LambdaPort } from '../../lambda/port.ts';
import type { Decision } from './decide.ts';

/**
 * The same clients; where Lambda refuses an update or a publish because the account's code storage is full, `onExceeded` is told of
 * which function. The refusal goes on to the caller, who tries again.
 */
export function watchStorage(aws: AwsClients, onExceeded: (functionARN: string) => void): AwsClients {
  async function telling<T>(functionARN: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (!isLambdaError(error, 'CodeStorageExceeded')) throw error;
      onExceeded(functionARN);
      const { code, operation, awsName, cause } = error;
      const message = `${error.message}; versions of this function that nothing needs are deleted now, then it is tried again`;
      throw new LambdaError(message, { code, operation, awsName, cause });
    }
  }

  return {
    ...aws,
    lambda(functionARN): LambdaPort {
      const port = aws.lambda(functionARN);
      return {
        ...port,
        updateFunctionCode: (arn, ...rest) => telling(arn, () => port.updateFunctionCode(arn, ...rest)),
        publishVersion: (arn, ...rest) => telling(arn, () => port.publishVersion(arn, ...rest)),
      };
    },
  };
}

/** Says that nothing of this function could make room, and why the oldest versions are kept. */
export function reportNoRoom(
  events: EventRecorder,
  deployment: LambdaDeployment,
  decisions: readonly Decision[],
): void {
  const kept = decisions.slice(0, 3).map(({ number, reason }) => `version ${number}: ${reason}`);
  const because = kept.length > 0 ? ` (${kept.join('; ')})` : '';
  events.event(
    deployment,
    'Warning',
    'NothingToCollect',
    `the account's code storage is full and no version of ${deployment.spec.functionARN} may be deleted now${because}; delete versions of other functions, or ask AWS for more storage`,
  );
}
