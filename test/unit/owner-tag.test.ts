import assert from 'node:assert/strict';
import { ownerTag, parseOwnerTag } from '../../src/controllers/lambda-deployment/owner-tag.ts';

const clusterUID = '0b1c2d3e-0000-4000-8000-000000000000';

describe('the owner tag', () => {
  it('is read as it was written', () => {
    const owner = { clusterUID, namespace: 'shop', name: 'orders.eu' };
    assert.equal(ownerTag(owner), `${clusterUID}/shop/orders.eu`);
    assert.deepEqual(parseOwnerTag(ownerTag(owner)), owner);
  });

  it('fits a tag however long the names are, and stays one of its own', () => {
    const long = (end: string) => ownerTag({ clusterUID, namespace: 'n'.repeat(63), name: `${'x'.repeat(250)}${end}` });
    assert.equal(long('a').length, 256);
    assert.notEqual(long('a'), long('b'));
    assert.match(long('a'), /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u);
    assert.equal(parseOwnerTag(long('a')), undefined, 'whose it is cannot be told from it');
  });

  it('of others is not taken for one of ours', () => {
    for (const value of ['', 'team-x', 'a/b', 'a/b/c/d', '//x']) assert.equal(parseOwnerTag(value), undefined);
  });
});
