/** An unqualified Lambda function ARN, taken apart. */
export interface FunctionARN {
  partition: string;
  region: string;
  account: string;
  name: string;
}

/** Unqualified; the partition, Region, account and name come from it. No look-ahead: CRD patterns use RE2. */
export const FUNCTION_ARN_PATTERN =
  '^arn:(aws|aws-cn|aws-us-gov):lambda:([a-z]{2}(-[a-z]+)+-[0-9]):([0-9]{12}):function:([a-zA-Z0-9_-]{1,64})$';

const pattern = new RegExp(FUNCTION_ARN_PATTERN);

/** Throws a `RangeError` that says what an unqualified function ARN looks like. */
export function parseFunctionARN(arn: string): FunctionARN {
  const match = pattern.exec(arn);
  const [, partition, region, , account, name] = match ?? [];
  if (!partition || !region || !account || !name) {
    throw new RangeError(
      `"${arn}" is not an unqualified Lambda function ARN; write arn:aws:lambda:<region>:<account>:function:<name>, without a version or alias`,
    );
  }
  return { partition, region, account, name };
}
