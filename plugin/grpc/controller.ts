import type { handleUnaryCall } from '@grpc/grpc-js';
import type { plugin } from '../../proto/gen/messages.js';

/** go-plugin's GRPCController: answers first, then lets `onShutdown` end the process. */
export function createController(onShutdown: () => void): { shutdown: handleUnaryCall<plugin.IEmpty, plugin.IEmpty> } {
  return {
    shutdown(_call, reply) {
      reply(null, {});
      onShutdown();
    },
  };
}
