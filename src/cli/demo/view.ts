import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

/** What the demo shows: lines that stay, and one line that lives. */
export interface View {
  /** A heading: one commit's story begins. */
  heading(text: string): void;
  /** A line that stays. */
  line(text: string): void;
  /** The present state. A terminal redraws it in place; a pipe does not show it. */
  live(text: string): void;
}

/** A terminal gets a live view, a pipe plain lines without control characters. */
export function createView(stream: WriteStream | NodeJS.WritableStream): View {
  const terminal = 'isTTY' in stream && stream.isTTY === true;
  const clear = () => terminal && stream.write('\r\x1b[2K');
  return {
    heading(text) {
      clear();
      stream.write(`\n${terminal ? pc.bold(text) : text}\n`);
    },
    line(text) {
      clear();
      stream.write(`  ${text}\n`);
    },
    live(text) {
      if (!terminal) return;
      const width = (stream as WriteStream).columns || 80;
      stream.write(`\r\x1b[2K${pc.dim(text.slice(0, width - 1))}`);
    },
  };
}

/** `v1 80.2 %  v2 19.8 %` */
export function describeShares(shares: readonly { version: string; share: number }[]): string {
  return (
    shares.map(({ version, share }) => `v${version} ${(share * 100).toFixed(1)} %`).join('  ') || 'no invocation yet'
  );
}
