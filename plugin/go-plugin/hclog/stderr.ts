import { writeSync } from 'node:fs';

/**
 * Writes a line to stderr at once, so that the last words of a process are not lost. A host that no longer reads must not
 * end the process: then the line is dropped.
 */
export function writeStderrLine(line: string): void {
  try {
    writeSync(2, line);
  } catch {
    // Nobody is left to tell.
  }
}
