import { AwsError, tooManyRequests } from './aws-error.ts';
import type { Fault, Faults } from './faults.ts';
import type { HttpAnswer, HttpRequest } from './http-server.ts';
import { isLambdaPath, type LambdaResponse, routeLambda } from './lambda-routes.ts';
import { type FunctionHandler, newRevisionID, type World } from './model.ts';
import type { RequestLog } from './request-log.ts';
import { routeS3, s3ErrorDocument } from './s3-routes.ts';
import type { Throttle } from './throttle.ts';

/** What every request goes through. */
export interface Gateway {
  world: World;
  faults: Faults;
  throttle: Throttle;
  requests: RequestLog;
  defaultHandler: FunctionHandler;
}

interface Route {
  operation: string;
  subject: string;
  throttled: boolean;
  run(): Promise<HttpAnswer>;
}

/** Answers a request of either service: limit first, then armed faults, then the operation itself. */
export async function answerRequest(gateway: Gateway, request: HttpRequest): Promise<HttpAnswer> {
  const toLambda = isLambdaPath(request.url.pathname);
  const write = toLambda ? lambdaErrorAnswer : s3ErrorAnswer;
  let route: Route | undefined;
  let error: AwsError | undefined;
  let answer: HttpAnswer;
  try {
    route = toLambda ? lambdaRoute(gateway, request) : s3Route(gateway, request);
    answer = await carryOut(gateway, route);
  } catch (thrown) {
    error = thrown instanceof AwsError ? thrown : new AwsError(500, 'ServiceException', String(thrown));
    answer = write(error);
  }
  gateway.requests.add({
    at: gateway.world.clock.now(),
    operation: route?.operation ?? `${request.method} ${request.url.pathname}`,
    subject: route?.subject ?? '',
    status: answer === 'reset' ? 0 : answer.status,
    error: error?.name,
  });
  if (answer === 'reset') return answer;
  return { ...answer, headers: { ...answer.headers, 'x-amzn-requestid': newRevisionID(gateway.world) } };
}

async function carryOut(gateway: Gateway, route: Route): Promise<HttpAnswer> {
  if (route.throttled && !gateway.throttle.admits(route.operation)) throw tooManyRequests();
  const fault = gateway.faults.take(route.operation);
  if (fault === undefined) return route.run();
  if (fault.applied === true) await route.run();
  if (fault.reset === true) return 'reset';
  throw errorOf(fault);
}

function errorOf(fault: Fault): AwsError {
  const { status = 500, code = 'ServiceException', message = 'injected fault' } = fault;
  return new AwsError(status, code, message);
}

function lambdaRoute(gateway: Gateway, request: HttpRequest): Route {
  const route = routeLambda(gateway.world, request, gateway.defaultHandler);
  return {
    operation: route.operation,
    subject: route.functionName,
    throttled: true,
    run: async () => jsonAnswer(await route.run()),
  };
}

function s3Route(gateway: Gateway, request: HttpRequest): Route {
  const route = routeS3(gateway.world.s3, request);
  return { operation: route.operation, subject: route.subject, throttled: false, run: async () => route.run() };
}

function jsonAnswer(response: LambdaResponse): HttpAnswer {
  const { status, headers = {}, body } = response;
  const bytes = body instanceof Uint8Array ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: bytes };
}

function lambdaErrorAnswer(error: AwsError): HttpAnswer {
  const type = error.status >= 500 ? 'Service' : 'User';
  const reason = error.status === 429 ? { Reason: 'CallerRateLimitExceeded' } : {};
  return jsonAnswer({
    status: error.status,
    headers: { 'x-amzn-errortype': error.name },
    body: { Type: type, ...reason, Message: error.message, message: error.message },
  });
}

function s3ErrorAnswer(error: AwsError): HttpAnswer {
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body: s3ErrorDocument(error) };
}
