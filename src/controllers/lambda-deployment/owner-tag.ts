import { createHash } from 'node:crypto';

/** On the function in Lambda: which LambdaDeployment of which cluster releases it. */
export const OWNER_TAG = 'lambda-rollouts.dev/owner';

/** Lambda's limit for the value of a tag. */
const TAG_VALUE_MAX = 256;

/** Whose a function is. `clusterUID` is the uid of namespace kube-system. */
export interface Owner {
  clusterUID: string;
  namespace: string;
  name: string;
}

/** `<cluster uid>/<namespace>/<name>`; a name that is too long for a tag ends with a hash of itself. */
export function ownerTag({ clusterUID, namespace, name }: Owner): string {
  const whole = `${clusterUID}/${namespace}/${name}`;
  if (whole.length <= TAG_VALUE_MAX) return whole;
  const end = `@${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
  return whole.slice(0, TAG_VALUE_MAX - end.length) + end;
}

/** Undefined for what no controller of ours wrote, and for a shortened name: whose it is cannot be told. */
export function parseOwnerTag(value: string): Owner | undefined {
  const [clusterUID, namespace, name, ...rest] = value.split('/');
  if (!clusterUID || !namespace || !name || name.includes('@') || rest.length > 0) return undefined;
  return { clusterUID, namespace, name };
}
