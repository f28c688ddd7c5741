import { type Logger, pino } from 'pino';
import type { Log } from '../runtime/log.ts';

/** pino as our `Log`: JSON lines on stderr (fd 2), written synchronously so that a crash loses none. */
export function createLog(options: { level: string; name: string }): Log {
  return wrap(
    pino(
      {
        level: options.level,
        base: { logger: options.name },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      pino.destination({ dest: 2, sync: true }),
    ),
  );
}

function wrap(logger: Logger): Log {
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
    with: (fields) => wrap(logger.child(fields)),
  };
}
