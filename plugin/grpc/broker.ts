import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import type { plugin } from '../../proto/gen/messages.js';

/**
 * A Go host opens this stream at once and keeps it. No further servers are announced by this process, and what the host
 * announces is not dialed; only a knock (multiplexed connections) needs an answer, or the host would wait for it.
 */
const startStream: handleBidiStreamingCall<plugin.IConnInfo, plugin.IConnInfo> = (call) => {
  call.on('data', ({ serviceId, knock }: plugin.IConnInfo) => {
    if (!knock?.knock) return;
    const error = `this plugin brokers no connections; service ${serviceId ?? 0} does not exist`;
    call.write({ serviceId: serviceId ?? 0, knock: { knock: true, ack: false, error } });
  });
  call.on('end', () => call.end());
  call.on('cancelled', () => call.end());
  call.on('error', () => call.end());
};

/** go-plugin's GRPCBroker. */
export const broker = { startStream };
