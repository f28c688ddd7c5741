import assert from 'node:assert/strict';
import { TagResourceCommand } from '@aws-sdk/client-lambda';
import { getCondition } from '../../src/api/conditions.ts';
import { RESOURCES } from '../../src/api/meta.ts';
import { TAKE_OVER_ANNOTATION } from '../../src/api/names.ts';
import { eventually } from '../support/eventually.ts';
import { createRawAws, type RawAws } from '../support/lambda-fixture.ts';
import { arnOf, type ReleaseWorld, startReleaseWorld } from '../support/release-world.ts';

const WAIT = { timeoutMs: 60_000, intervalMs: 20 };
const TAG = 'lambda-rollouts.dev/owner';

describe('one writer per function, across clusters', function () {
  this.timeout(120_000);
  let here: ReleaseWorld;
  let there: ReleaseWorld;
  let raw: RawAws;
  let ends: (() => Promise<void>)[];
  before(async () => {
    here = await startReleaseWorld();
    there = await startReleaseWorld({ sharedLambda: here.lambda });
    raw = createRawAws(here.lambda.url);
    ends = [here.startControllers(), there.startControllers()];
  });
  after(async () => {
    for (const end of ends ?? []) await end();
    raw?.close();
    await there?.stop();
    await here?.stop();
  });

  const reaches = (world: ReleaseWorld, name: string, reason: string, commit: string, namespace?: string) =>
    eventually(async () => {
      const { status } = await world.getDeployment(name, namespace);
      const ready = getCondition(status?.conditions, 'Ready');
      assert.equal(ready?.reason, reason, JSON.stringify(ready));
      if (reason === 'Released') assert.equal(status?.commit, commit);
      return ready?.message ?? '';
    }, WAIT);
  const commit = (world: ReleaseWorld, name: string, commitID: string) => {
    here.put(name, commitID);
    return world.patch(RESOURCES.lambdaDeployments, name, { spec: { commit: commitID } });
  };
  const takeOver = (world: ReleaseWorld, name: string, value: string) =>
    world.patch(RESOURCES.lambdaDeployments, name, { metadata: { annotations: { [TAKE_OVER_ANNOTATION]: value } } });
  const tagOf = async (name: string) => {
    const call = { priority: 'publish', namespace: 'test' } as const;
    return (await here.aws.lambda(arnOf(name)).listTags(arnOf(name), call))[TAG];
  };
  const clusterUID = async (world: ReleaseWorld) =>
    (await world.client.get(RESOURCES.namespaces, '', 'kube-system')).metadata.uid;
  /** A function that `here` releases. */
  const install = async (name: string) => {
    await here.createFunction(name);
    here.put(name, 'a1');
    await here.deploy(name, { commit: 'a1' });
    await reaches(here, name, 'Released', 'a1');
  };
  const sentTo = (name: string) =>
    here.lambda.requests('UpdateFunctionCode').filter(({ subject }) => subject.endsWith(`:${name}`)).length;

  it('writes whose a function is into its tag', async () => {
    await install('tagged');
    assert.equal(await tagOf('tagged'), `${await clusterUID(here)}/shop/tagged`);
  });

  it('stalls the second cluster, which sends nothing and learns nothing of the first', async () => {
    await install('shared');
    const sent = sentTo('shared');
    here.put('shared', 'b1');
    await there.deploy('shared', { commit: 'b1' });
    const message = await reaches(there, 'shared', 'FunctionOwned', 'b1');
    assert.match(message, /released from another cluster .* lambda-rollouts\.dev\/take-over/);
    assert.doesNotMatch(message, new RegExp(`${await clusterUID(here)}|shop/`));
    assert.equal(sentTo('shared'), sent);
  });

  it('is taken over on purpose, once per value, and the first cluster finds out', async () => {
    await install('moved');
    here.put('moved', 'b1');
    await there.deploy('moved', { commit: 'b1' });
    await reaches(there, 'moved', 'FunctionOwned', 'b1');
    await takeOver(there, 'moved', 'ticket-1');
    await reaches(there, 'moved', 'Released', 'b1');
    assert.equal(await tagOf('moved'), `${await clusterUID(there)}/shop/moved`);
    assert.ok(there.told.some(({ reason, object }) => reason === 'TakenOver' && object === 'LambdaDeployment/moved'));

    await commit(here, 'moved', 'a2');
    await reaches(here, 'moved', 'FunctionOwned', 'a2');
    await takeOver(here, 'moved', 'back');
    await reaches(here, 'moved', 'Released', 'a2');
    await commit(there, 'moved', 'b2');
    await reaches(there, 'moved', 'FunctionOwned', 'b2');
    assert.equal(await tagOf('moved'), `${await clusterUID(here)}/shop/moved`, 'ticket-1 does not count twice');
  });

  it('passes on within a cluster when the first LambdaDeployment is gone', async () => {
    await install('inherited');
    await here.client.delete(RESOURCES.lambdaDeployments, 'shop', 'inherited');
    here.put('inherited', 'a2');
    await here.deploy('heir', { functionARN: arnOf('inherited'), functionName: 'inherited', commit: 'a2' }, 'other');
    await reaches(here, 'heir', 'Released', 'a2', 'other');
    assert.equal(await tagOf('inherited'), `${await clusterUID(here)}/other/heir`);
  });

  it('stops where the tag is not one of ours', async () => {
    await install('strange');
    const tag = { Resource: arnOf('strange'), Tags: { [TAG]: 'team-x' } };
    await raw.lambda.send(new TagResourceCommand(tag));
    await commit(here, 'strange', 'a2');
    await reaches(here, 'strange', 'FunctionOwned', 'a2');
  });

  it('reads the tag once, not per pass', async () => {
    await install('calm');
    const reads = () => here.lambda.requests('ListTags').filter(({ subject }) => subject.endsWith(':calm')).length;
    assert.equal(reads(), 1);
    await commit(here, 'calm', 'a2');
    await reaches(here, 'calm', 'Released', 'a2');
    assert.equal(reads(), 2);
  });

  it('goes on without the permission, and says so once', async () => {
    await here.createFunction('untagged');
    here.lambda.failFor({ ms: 60_000, operation: 'ListTags', status: 403, code: 'AccessDeniedException' });
    here.put('untagged', 'a1');
    await here.deploy('untagged', { commit: 'a1' });
    await reaches(here, 'untagged', 'Released', 'a1');
    await commit(here, 'untagged', 'a2');
    await reaches(here, 'untagged', 'Released', 'a2');
    const told = here.told.filter(({ reason, object }) => reason === 'OwnerUnknown' && object.endsWith('/untagged'));
    assert.equal(told.length, 1);
    assert.match(told[0]?.message ?? '', /lambda:ListTags/);
  });
});
