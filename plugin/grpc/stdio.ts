import type { handleServerStreamingCall } from '@grpc/grpc-js';
import type { google, plugin } from '../../proto/gen/messages.js';

/** Nothing is ever sent: the process logs to its real stderr, which the host reads anyway. Open until the host ends it. */
const streamStdio: handleServerStreamingCall<google.protobuf.IEmpty, plugin.IStdioData> = (call) => {
  call.on('cancelled', () => call.end());
};

/** go-plugin's GRPCStdio. */
export const stdio = { streamStdio };
