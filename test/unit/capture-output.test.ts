import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { captureOutput } from '../../plugin/capture-output.ts';

/** A stream that nobody reads: the first write never ends. */
function open() {
  const printed: string[] = [];
  const stream = new Writable({ write: (chunk) => void printed.push(String(chunk)) });
  return { stream: stream as unknown as NodeJS.WriteStream, printed };
}

describe('captured output', () => {
  it('goes to the sink and nowhere else', async () => {
    const { stream, printed } = open();
    const sunk: string[] = [];
    captureOutput(stream, (chunk) => sunk.push(Buffer.from(chunk).toString()), { keep: false });
    await new Promise<void>((resolve) => stream.write('a\n', () => resolve()));
    stream.write('62', 'hex');
    stream.write(Uint8Array.of(99));
    assert.deepEqual(sunk, ['a\n', 'b', 'c']);
    assert.deepEqual(printed, []);
  });

  it('is printed too where the host reads it, and waits there for no more than 1 MiB', () => {
    const { stream, printed } = open();
    let sunkBytes = 0;
    captureOutput(stream, (chunk) => (sunkBytes += chunk.length), { keep: true });
    for (let i = 0; i < 100; i++) stream.write('x'.repeat(64 * 1024));
    assert.equal(printed.length, 1);
    assert.equal(sunkBytes, 100 * 64 * 1024);
    assert.ok(stream.writableLength <= 1024 * 1024 + 64 * 1024, String(stream.writableLength));
  });
});
