/** `AliasConfiguration` as Lambda answers it. */
export interface AliasAnswer {
  Name: string;
  FunctionVersion: string;
  RoutingConfig?: { AdditionalVersionWeights?: Record<string, number> };
  RevisionId: string;
}

/** An alias's whole routing in one word, in per cent, the primary version first: `v1:100`, `v1:90+v2:10`, `$LATEST:100`. */
export function aliasState(alias: AliasAnswer): string {
  const additional = Object.entries(alias.RoutingConfig?.AdditionalVersionWeights ?? {});
  const rest = additional.reduce((sum, [, weight]) => sum + weight, 0);
  return [[alias.FunctionVersion, 1 - rest] as const, ...additional]
    .map(([version, weight]) => share(version, weight))
    .join('+');
}

function share(version: string, weight: number): string {
  return `${version === '$LATEST' ? version : `v${version}`}:${Math.round(weight * 1e6) / 1e4}`;
}
