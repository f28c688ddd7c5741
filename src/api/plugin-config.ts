import { PLUGIN_NAME } from './names.ts';
import type { Rollout } from './rollout.ts';

/** Where the plugin's configuration stands in a Rollout, as messages name it. */
const PLUGIN_CONFIG_PATH = `spec.strategy.canary.trafficRouting.plugins["${PLUGIN_NAME}"]`;

/** The configuration of the plugin in a Rollout. */
export interface PluginConfig {
  /** Name of the Alias object, in the Rollout's namespace. */
  alias: string;
}

/** The configuration is there but cannot be used; the message names the field and what to write. */
export class PluginConfigError extends Error {
  override readonly name = 'PluginConfigError';
}

const OBJECT_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** Reads the plugin's configuration from a Rollout. Throws a `PluginConfigError` for anything unknown, missing or malformed. */
export function readPluginConfig(rollout: Rollout): PluginConfig {
  const entry = pluginEntry(rollout);
  const where = `Rollout ${rollout.metadata.namespace ?? ''}/${rollout.metadata.name}: ${PLUGIN_CONFIG_PATH}`;
  if (!isRecord(entry)) {
    throw new PluginConfigError(`${where} must be an object; write {alias: <name of an Alias in this namespace>}`);
  }
  const unknown = Object.keys(entry).find((field) => field !== 'alias');
  if (unknown !== undefined) {
    throw new PluginConfigError(`${where}.${unknown} is not a known field; the only field is alias`);
  }
  const { alias } = entry;
  if (alias === undefined || alias === '') {
    throw new PluginConfigError(`${where}.alias is missing; write the name of an Alias in this namespace`);
  }
  if (typeof alias !== 'string' || !OBJECT_NAME.test(alias)) {
    throw new PluginConfigError(
      `${where}.alias: ${JSON.stringify(alias)} is not the name of an object; write the name of an Alias in this namespace (not of the alias in Lambda, no namespace before it)`,
    );
  }
  return { alias };
}

/**
 * Whether a Rollout's spec still routes an Alias. False only for certain: no canary strategy, no entry for the plugin, or an
 * entry that names another Alias. An entry with a mistake in it is no proof, so a typing error moves no traffic.
 */
export function routesAlias(rollout: Rollout, aliasObjectName: string): boolean {
  const entry = pluginEntry(rollout);
  if (entry === undefined || entry === null) return false;
  if (!isRecord(entry) || typeof entry.alias !== 'string' || entry.alias === '') return true;
  return entry.alias === aliasObjectName;
}

function pluginEntry(rollout: Rollout): unknown {
  return rollout.spec?.strategy?.canary?.trafficRouting?.plugins?.[PLUGIN_NAME];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
