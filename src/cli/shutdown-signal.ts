import type { Log } from '../runtime/log.ts';

/** Aborted at the first SIGTERM or SIGINT. A second one ends the process at once, as people expect of Ctrl-C. */
export function shutdownSignal(log: Log): AbortSignal {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(1);
    log.info('shutting down', { signal: name });
    controller.abort(new Error(`stopped by ${name}`));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return controller.signal;
}
