import type { KubeObject } from './meta.ts';

/** The fields of a Pod that we read; all others pass through untouched. */
export interface Pod extends KubeObject {
  spec: {
    nodeName?: string;
    schedulingGates?: { name: string }[];
    containers: { name: string; image?: string }[];
  };
  status?: PodStatus;
}

export interface PodStatus {
  phase?: string;
  startTime?: string;
  conditions?: PodCondition[];
  containerStatuses?: ContainerStatus[];
}

export interface PodCondition {
  type: string;
  status: string;
  lastTransitionTime?: string;
  [field: string]: unknown;
}

export interface ContainerStatus {
  name: string;
  image: string;
  imageID: string;
  ready: boolean;
  started?: boolean;
  restartCount: number;
  state?: { running?: { startedAt: string } };
}
