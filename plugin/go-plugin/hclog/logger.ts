import type { Clock } from '../clock.ts';
import { messageOf } from '../error.ts';

type Level = 'debug' | 'info' | 'warn' | 'error';
type Fields = Record<string, unknown>;

/** A logger whose lines a Go host understands. */
export interface HclogLogger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  /** A logger that adds `fields` to each line. */
  with(fields: Fields): HclogLogger;
}

export interface HclogOptions {
  clock: Clock;
  /** Takes one line with its newline. Must not throw. */
  write(line: string): void;
  /** Shown by the host as the logger's name. Default: none. */
  module?: string;
}

/**
 * Lines in hclog's JSON format: on a plugin's stderr go-plugin's host shows them at their own level; anything else it shows at
 * DEBUG (go-plugin/log_entry.go).
 */
export function createHclog(options: HclogOptions, bound: Fields = {}): HclogLogger {
  function log(level: Level, message: string, fields: Fields = {}): void {
    const head = {
      '@level': level,
      '@message': message,
      '@timestamp': new Date(options.clock.now()).toISOString().replace('Z', '000Z'),
      ...(options.module === undefined ? {} : { '@module': options.module }),
    };
    options.write(`${toJson(head, { ...bound, ...fields })}\n`);
  }

  return {
    debug: (message, fields) => log('debug', message, fields),
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, fields) => log('error', message, fields),
    with: (fields) => createHclog(options, { ...bound, ...fields }),
  };
}

/** A line is never lost: fields that are no JSON, such as a circle, are replaced by the reason. */
function toJson(head: Fields, fields: Fields): string {
  try {
    return JSON.stringify({ ...head, ...fields }, replaceUnprintable);
  } catch (error) {
    return JSON.stringify({ ...head, unprintable: messageOf(error) });
  }
}

/** JSON knows neither bigint nor the inside of an Error. */
function replaceUnprintable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Error) return value.stack ?? value.message;
  return value;
}
