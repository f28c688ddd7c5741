import { RESOURCES } from '../../api/meta.ts';
import type { KubeClient } from '../../kube/client.ts';

/** What tells clusters apart: the uid of namespace kube-system, which lives as long as the cluster. Read once; a failure is not kept. */
export function createClusterUID(client: KubeClient): () => Promise<string> {
  let known: string | undefined;
  return async () => {
    if (known === undefined) {
      const { metadata } = await client.get(RESOURCES.namespaces, '', 'kube-system');
      known = metadata.uid ?? '';
    }
    return known;
  };
}
