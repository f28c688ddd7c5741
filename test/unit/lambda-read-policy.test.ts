import assert from 'node:assert/strict';
import { LambdaError } from '../../src/lambda/error.ts';
import { readPolicy } from '../../src/lambda/read-policy.ts';

const CALL = { operation: 'GetPolicy', subject: 'arn' };

describe('resource policies', () => {
  it('are read in every form that IAM writes', () => {
    const statement = [
      { Sid: 'a', Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'lambda:InvokeFunction' },
      { Effect: 'Deny', Principal: { AWS: ['111122223333', '444455556666'] }, Action: ['lambda:*', 'lambda:Get*'] },
      { Sid: 'c', Effect: 'Allow', Principal: '*', Action: '*' },
    ];
    assert.deepEqual(readPolicy(JSON.stringify({ Statement: statement }), CALL), [
      { sid: 'a', effect: 'Allow', principals: ['s3.amazonaws.com'], actions: ['lambda:InvokeFunction'] },
      {
        sid: '(without Sid)',
        effect: 'Deny',
        principals: ['111122223333', '444455556666'],
        actions: ['lambda:*', 'lambda:Get*'],
      },
      { sid: 'c', effect: 'Allow', principals: ['*'], actions: ['*'] },
    ]);
    const [, , single] = statement;
    assert.equal(readPolicy(JSON.stringify({ Statement: single }), CALL)[0]?.sid, 'c');
  });

  it('are of one qualifier only', () => {
    const of = (Sid: string, Resource: string) => ({ Sid, Resource, Effect: 'Allow', Principal: '*', Action: '*' });
    const Statement = [of('bare', 'arn'), of('live', 'arn:live'), of('any', 'arn*')];
    const sids = readPolicy(JSON.stringify({ Statement }), CALL).map(({ sid }) => sid);
    assert.deepEqual(sids, ['bare', 'any']);
  });

  it('that are none are an error, and not an empty policy', () => {
    for (const text of [undefined, '', '<html>']) assert.throws(() => readPolicy(text, CALL), LambdaError);
  });
});
