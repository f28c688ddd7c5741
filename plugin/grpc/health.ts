import { type handleServerStreamingCall, type handleUnaryCall, status } from '@grpc/grpc-js';
import { grpc } from '../../proto/gen/messages.js';
import { PLUGIN_HEALTH_SERVICE } from '../../proto/services.ts';
import type { OpenStreams } from './open-streams.ts';

const { ServingStatus } = grpc.health.v1.HealthCheckResponse;
/** The empty name stands for the server as a whole. */
const known = new Set(['', PLUGIN_HEALTH_SERVICE]);

type Request = grpc.health.v1.IHealthCheckRequest;
type Response = grpc.health.v1.IHealthCheckResponse;

const check: handleUnaryCall<Request, Response> = (call, reply) => {
  const service = call.request.service ?? '';
  if (known.has(service)) return reply(null, { status: ServingStatus.SERVING });
  reply({ code: status.NOT_FOUND, details: `unknown service "${service}"; this process serves "plugin"` });
};

/**
 * grpc.health.v1.Health: "plugin" is SERVING from the first moment, as in go-plugin's GRPCServer; watches are told
 * NOT_SERVING when they are ended.
 */
export function createHealth(streams: OpenStreams): {
  check: handleUnaryCall<Request, Response>;
  watch: handleServerStreamingCall<Request, Response>;
} {
  return {
    check,
    watch(call) {
      const serving = known.has(call.request.service ?? '');
      call.write({ status: serving ? ServingStatus.SERVING : ServingStatus.SERVICE_UNKNOWN });
      const end = streams.add(() => {
        if (serving && !call.cancelled) call.write({ status: ServingStatus.NOT_SERVING });
        call.end();
      });
      call.on('cancelled', end);
      call.on('error', end);
    },
  };
}
