import assert from 'node:assert/strict';
import { LambdaError, type LambdaErrorCode } from '../../src/lambda/error.ts';
import { mapError } from '../../src/lambda/map-error.ts';

const call = { operation: 'UpdateAlias', subject: 'arn:aws:lambda:us-east-1:123456789012:function:checkout:live' };

function sdkError(name: string, status: number, message = 'no'): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
}

describe('mapError', () => {
  const cases: [string, number, LambdaErrorCode][] = [
    ['ResourceNotFoundException', 404, 'NotFound'],
    ['ResourceConflictException', 409, 'Conflict'],
    ['ResourceInUseException', 400, 'Conflict'],
    ['PreconditionFailedException', 412, 'PreconditionFailed'],
    ['TooManyRequestsException', 429, 'Throttled'],
    ['ThrottlingException', 400, 'Throttled'],
    ['SlowDown', 503, 'Throttled'],
    ['InvalidParameterValueException', 400, 'InvalidParameter'],
    ['ValidationException', 400, 'InvalidParameter'],
    ['InvalidZipFileException', 502, 'InvalidParameter'],
    ['AccessDeniedException', 403, 'AccessDenied'],
    ['ExpiredTokenException', 403, 'AccessDenied'],
    ['ExpiredToken', 400, 'AccessDenied'],
    ['KMSAccessDeniedException', 502, 'AccessDenied'],
    ['CodeStorageExceededException', 400, 'CodeStorageExceeded'],
    ['ServiceException', 500, 'Unavailable'],
    ['Unknown', 504, 'Unavailable'],
    ['Forbidden', 403, 'AccessDenied'],
    ['NotFound', 404, 'NotFound'],
    ['PermanentRedirect', 301, 'InvalidParameter'],
    ['ImATeapot', 418, 'Unknown'],
  ];
  for (const [name, status, code] of cases) {
    it(`takes ${name} (${status}) for ${code}`, () => {
      const error = mapError(sdkError(name, status), call);
      assert.equal(error.code, code);
      assert.equal(error.awsName, name);
      assert.equal(error.operation, 'UpdateAlias');
    });
  }

  it('takes every failure of the network for Unavailable', () => {
    for (const code of ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT']) {
      assert.equal(mapError(Object.assign(new Error('network'), { code }), call).code, 'Unavailable');
    }
    const wrapped = new Error('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    assert.equal(mapError(wrapped, call).code, 'Unavailable');
    assert.equal(mapError(Object.assign(new Error('x'), { name: 'TimeoutError' }), call).code, 'Unavailable');
  });

  it('says what failed, where and what to do', () => {
    assert.equal(
      mapError(sdkError('ServiceException', 500, 'try again'), call).message,
      'UpdateAlias arn:aws:lambda:us-east-1:123456789012:function:checkout:live: try again (ServiceException, HTTP 500); whether it took effect is unknown',
    );
    const redirect = { operation: 'HeadObject', subject: 's3://artifacts/checkout.zip' };
    assert.match(mapError(sdkError('PermanentRedirect', 301), redirect).message, /bucket is in another Region/);
    const credentials = Object.assign(new Error('Could not load credentials'), { name: 'CredentialsProviderError' });
    assert.equal(mapError(credentials, call).code, 'AccessDenied');
    assert.match(mapError(credentials, call).message, /IAM role for its service account/);
  });

  it('replaces the SDK\'s "UnknownError" of an answer without a body', () => {
    assert.match(mapError(sdkError('NotFound', 404, 'UnknownError'), call).message, /no explanation came/);
  });

  it('reads the status of an answer that the SDK could not parse', () => {
    const html = Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode: 503 } });
    assert.equal(mapError(html, call).code, 'Unavailable');
  });

  it('keeps a LambdaError, and survives what is no error at all', () => {
    const error = new LambdaError('x', { code: 'Conflict', operation: 'A', awsName: 'B' });
    assert.equal(mapError(error, call), error);
    assert.equal(mapError('boom', call).code, 'Unknown');
    assert.equal(mapError(undefined, call).code, 'Unknown');
    assert.equal(mapError(null, call).code, 'Unknown');
  });
});
