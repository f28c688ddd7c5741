import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import type { plugin } from '../../proto/gen/messages.js';

/**
 * go-plugin's GRPCBroker. A Go host opens this stream at once and keeps it; it ends when `ending` resolves. No further servers are
 * announced by this process, and what the host announces is not dialed; only a knock (multiplexed connections) needs an answer,
 * or the host would wait for it.
 */
export function createBroker(ending: Promise<void>): {
  startStream: handleBidiStreamingCall<plugin.IConnInfo, plugin.IConnInfo>;
} {
  return {
    startStream(call) {
      call.on('data', ({ serviceId, knock }: plugin.IConnInfo) => {
        if (!knock?.knock) return;
        const error = `this plugin brokers no connections; service ${serviceId ?? 0} does not exist`;
        call.write({ serviceId: serviceId ?? 0, knock: { knock: true, ack: false, error } });
      });
      call.on('end', () => call.end());
      call.on('cancelled', () => call.end());
      call.on('error', () => call.end());
      void ending.then(() => call.end());
    },
  };
}
