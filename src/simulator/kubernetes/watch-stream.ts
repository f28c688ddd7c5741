import type { ServerResponse } from 'node:http';
import type { WatchSink } from './watch.ts';

/** The open watch responses of a server. */
export interface WatchStreams {
  /** Takes a response over: `start` gets the place to send events to and returns the way to stop. */
  open(response: ServerResponse, start: (sink: WatchSink) => () => void): void;
  /** Ends all of them, as the real server does when it restarts. */
  closeAll(): void;
}

/** One JSON object per line, chunked, as the API server frames watches. */
export function createWatchStreams(): WatchStreams {
  const closers = new Set<() => void>();
  return {
    open(response, start) {
      const early: string[] = [];
      let isOpen = false;
      // Nothing is written before `start` has returned: until then it may refuse with a status of its own.
      const stop = start({
        send(event) {
          const line = `${JSON.stringify(event)}\n`;
          if (isOpen) response.write(line);
          else early.push(line);
        },
        end: () => close(),
      });
      function close(): void {
        if (!closers.delete(close)) return;
        stop();
        response.end();
      }
      closers.add(close);
      response.on('close', close);
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache, private' });
      response.flushHeaders();
      isOpen = true;
      for (const line of early) response.write(line);
    },
    closeAll() {
      for (const close of [...closers]) close();
    },
  };
}
