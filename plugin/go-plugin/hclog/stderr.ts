import { writeSync } from 'node:fs';

/** How often a full pipe is tried again, and how long after each time: together as long as a host may take to read on. */
const RETRIES = 50;
const RETRY_MS = 1;

/**
 * Writes a line to stderr at once, so that the last words of a process are not lost. A host that no longer reads must not
 * end or hold the process: then the rest of the line is dropped.
 */
export function writeStderrLine(line: string): void {
  let rest = Buffer.from(line);
  for (let tries = 0; tries < RETRIES && rest.length > 0; tries++) {
    try {
      rest = rest.subarray(writeSync(2, rest));
    } catch (error) {
      // EAGAIN: the pipe is full. Else nobody is left to tell.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
