import type { Random } from '../../runtime/clock.ts';
import type { FunctionHandler } from './model.ts';

/**
 * What the default handler reads from a version's code when the "zip" is this as JSON, so that a demo can ship commits that
 * work and commits that break.
 */
export interface Behaviour {
  /** `fail` throws on every invocation. */
  behaviour: 'ok' | 'fail';
  /** Share of invocations that throw, 0..1. Default 0. */
  errorRate?: number;
  /** What a working invocation answers. Default: the version's number. */
  body?: unknown;
}

/** The bytes to ship for a behaviour. */
export function encodeBehaviour(behaviour: Behaviour): Uint8Array {
  return Buffer.from(JSON.stringify(behaviour));
}

/** The default handler: does what the code's bytes describe; code that is no description answers with its version. */
export function createBehaviourHandler(random: Random): FunctionHandler {
  return (_event, { version, code }) => {
    const { behaviour = 'ok', errorRate = 0, body = { version } } = decode(code);
    if (behaviour === 'fail' || random() < errorRate) throw new Error(`version ${version} is broken`);
    return body;
  };
}

function decode(code: Uint8Array): Partial<Behaviour> {
  try {
    const value: unknown = JSON.parse(Buffer.from(code).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
