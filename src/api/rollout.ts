import type { KubeObject } from './meta.ts';

/** The fields of an Argo Rollout (`argoproj.io/v1alpha1`) that we read; all others pass through untouched. */
export interface Rollout extends KubeObject {
  spec: {
    replicas?: number;
    paused?: boolean;
    template?: PodTemplate;
    workloadRef?: { apiVersion?: string; kind?: string; name?: string };
    selector?: unknown;
    strategy?: { canary?: CanaryStrategy; blueGreen?: unknown };
    [field: string]: unknown;
  };
  status?: RolloutStatus;
}

export interface PodTemplate {
  metadata?: { annotations?: Record<string, string>; labels?: Record<string, string> };
  spec?: unknown;
}

export interface CanaryStrategy {
  steps?: CanaryStep[];
  maxSurge?: unknown;
  maxUnavailable?: unknown;
  dynamicStableScale?: boolean;
  replicaProgressThreshold?: { type: string; value: number };
  trafficRouting?: {
    /** Denominator of the weights; 100 when absent. */
    maxTrafficWeight?: number;
    plugins?: Record<string, unknown>;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

export interface CanaryStep {
  setWeight?: number;
  pause?: { duration?: string | number };
  [field: string]: unknown;
}

export interface RolloutStatus {
  phase?: string;
  message?: string;
  abort?: boolean;
  abortedAt?: string;
  promoteFull?: boolean;
  currentPodHash?: string;
  stableRS?: string;
  currentStepIndex?: number;
  currentStepHash?: string;
  observedGeneration?: string;
  pauseConditions?: { reason: string; startTime: string }[];
  controllerPause?: boolean;
  canary?: { weights?: { canary?: { weight?: number }; stable?: { weight?: number }; verified?: boolean } };
  conditions?: {
    type: string;
    status: string;
    reason?: string;
    message?: string;
    lastUpdateTime?: string;
    lastTransitionTime?: string;
  }[];
  [field: string]: unknown;
}

/** A destination besides stable and canary (experiments); an alias cannot express it. */
export interface WeightDestination {
  serviceName?: string;
  podTemplateHash?: string;
  weight: number;
}

export interface SetHeaderRoute {
  name?: string;
  match?: unknown[];
}

export interface SetMirrorRoute {
  name?: string;
  match?: unknown[];
  percentage?: number;
}

/** The fields of a ReplicaSet that we read. */
export interface ReplicaSet extends KubeObject {
  spec: { replicas?: number; template?: PodTemplate };
  status?: { availableReplicas?: number; replicas?: number };
}
