import type { KubeError } from '../../kube/error.ts';

/** A field that server-side apply would not take from its owner. */
export interface FieldOwner {
  manager: string;
  field: string;
}

/**
 * The owners in a server-side-apply conflict. The API server names each in a cause:
 * `conflict with "<manager>" using <version>` or `conflict with "<manager>" with subresource "<name>" using …`.
 */
export function fieldOwners(error: KubeError): FieldOwner[] {
  return error.causes.map(({ message = '', field = '' }) => ({
    manager: /conflict with "([^"]*)"/.exec(message)?.[1] ?? message,
    field,
  }));
}

/** `"argocd-controller" owns .spec.template…`, for messages. */
export function describeOwners(owners: readonly FieldOwner[]): string {
  return owners.map(({ manager, field }) => `"${manager}" owns ${field}`).join(', ') || 'another field manager owns it';
}
