/** A refusal as AWS words it. `name` goes into `x-amzn-ErrorType` (Lambda) or `<Code>` (S3). */
export class AwsError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor(status: number, name: string, message: string) {
    super(message);
    this.status = status;
    this.name = name;
  }
}

/** 400: the request can never work as it is. */
export function invalidParameter(message: string): AwsError {
  return new AwsError(400, 'InvalidParameterValueException', message);
}

/** 400 of the request's schema, before any state is looked at. */
export function validationError(message: string): AwsError {
  return new AwsError(400, 'ValidationException', `1 validation error detected: ${message}`);
}

/** 404 of a function or one of its versions. */
export function functionNotFound(arn: string): AwsError {
  return new AwsError(404, 'ResourceNotFoundException', `Function not found: ${arn}`);
}

/** 409: not in this state. */
export function conflict(message: string): AwsError {
  return new AwsError(409, 'ResourceConflictException', message);
}

/** 409 while an update of the code or configuration is being applied. */
export function updateInProgress(arn: string): AwsError {
  return conflict(`The operation cannot be performed at this time. An update is in progress for resource: ${arn}`);
}

/** 409 of a function or version that is not (or no longer) usable. */
export function wrongState(state: string): AwsError {
  return conflict(
    `The operation cannot be performed at this time. The function is currently in the following state: ${state}`,
  );
}

/** 412: somebody wrote in between. */
export function preconditionFailed(): AwsError {
  return new AwsError(
    412,
    'PreconditionFailedException',
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  );
}

/** 429 of the control plane's limit. */
export function tooManyRequests(): AwsError {
  return new AwsError(429, 'TooManyRequestsException', 'Rate exceeded');
}
