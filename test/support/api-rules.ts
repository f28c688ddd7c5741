import { ALIAS_OBJECT, ALIAS_RULES } from './api-rules/alias.ts';
import type { ApiRule, Kind } from './api-rules/case.ts';
import { LAMBDA_DEPLOYMENT, LAMBDA_DEPLOYMENT_RULES } from './api-rules/lambda-deployment.ts';
import { VERSION_OBJECT, VERSION_RULES } from './api-rules/version.ts';

/**
 * Every CEL rule and every schema limit of our kinds, with one object that keeps it and one that breaks it.
 * `test/unit/api-rules.test.ts` compares it with the CRDs.
 */
export const API_RULES: ApiRule[] = [...LAMBDA_DEPLOYMENT_RULES, ...VERSION_RULES, ...ALIAS_RULES];

/** The objects that must be stored before updates and statuses are tried. */
export const STORED_OBJECTS = { LambdaDeployment: LAMBDA_DEPLOYMENT, Version: VERSION_OBJECT, Alias: ALIAS_OBJECT };

/** Plurals, for paths. */
export const PLURALS: Record<Kind, string> = {
  LambdaDeployment: 'lambdadeployments',
  Version: 'versions',
  Alias: 'aliases',
};
