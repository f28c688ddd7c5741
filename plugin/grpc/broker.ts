import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import type { plugin } from '../../proto/gen/messages.js';
import type { OpenStreams } from './open-streams.ts';

/**
 * go-plugin's GRPCBroker. A Go host opens this stream at once and keeps it; it stays in `streams`. No further servers are
 * announced by this process, and what the host announces is not dialed; only a knock (multiplexed connections) needs an answer,
 * or the host would wait for it.
 */
export function createBroker(streams: OpenStreams): {
  startStream: handleBidiStreamingCall<plugin.IConnInfo, plugin.IConnInfo>;
} {
  return {
    startStream(call) {
      call.on('data', ({ serviceId, knock }: plugin.IConnInfo) => {
        if (!knock?.knock) return;
        const error = `this plugin brokers no connections; service ${serviceId ?? 0} does not exist`;
        call.write({ serviceId: serviceId ?? 0, knock: { knock: true, ack: false, error } });
      });
      const end = streams.add(() => call.end());
      for (const event of ['end', 'cancelled', 'error']) call.on(event, end);
    },
  };
}
