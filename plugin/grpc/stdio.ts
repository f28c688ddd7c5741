import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { type google, plugin } from '../../proto/gen/messages.js';
import type { Output } from '../go-plugin/index.ts';
import type { OpenStreams } from './open-streams.ts';

const { Channel } = plugin.StdioData;

type StdioCall = ServerWritableStream<google.protobuf.IEmpty, plugin.IStdioData>;

export interface StdioOptions {
  stdout: Output;
  stderr: Output;
  streams: OpenStreams;
}

/** go-plugin's GRPCStdio (grpc_stdio.go): what the plugin prints, until the host or the plugin ends. */
export function createStdio(options: StdioOptions): {
  streamStdio: handleServerStreamingCall<google.protobuf.IEmpty, plugin.IStdioData>;
} {
  return {
    streamStdio(call) {
      const detach = [
        options.stdout.attach({ write: sender(call, Channel.STDOUT) }),
        options.stderr.attach({ write: sender(call, Channel.STDERR) }),
      ];
      const end = options.streams.add(() => {
        for (const each of detach) each();
        call.end();
      });
      call.on('cancelled', end);
      call.on('error', end);
    },
  };
}

/** Sends what is printed; what comes while the host does not read is dropped. */
function sender(call: StdioCall, channel: number): (data: Uint8Array) => void {
  let full = false;
  return (data) => {
    if (full || call.cancelled) return;
    full = !call.write({ channel, data });
    if (full) call.once('drain', () => (full = false));
  };
}
