/** Cases of the contract that ministack 1.5.33 does not model, for `describeLambdaContract`. What AWS does is in the case itself. */
export const MINISTACK_SKIP: Record<string, string> = {
  'refuses to publish other code than the one named': 'ministack ignores CodeSha256 on PublishVersion',
  'refuses to publish at an older RevisionId': 'ministack ignores RevisionId on PublishVersion',
  'stays Active during a code update': 'ministack sets State=Pending on a code update',
  'changes the RevisionId once more when an update finishes': 'ministack keeps the RevisionId of the update',
  'refuses an update and a publish while one is in progress': 'ministack has no 409 for an update in progress',
  'refuses an alias to a version that is not there': 'ministack does not look at the versions of an alias',
  'refuses to move an alias onto its weighted version without clearing the weights':
    'ministack does not check weights against the primary version',
  'refuses weights outside 0 to 1, of two versions, and of $LATEST': 'ministack does not check weights',
  'lists the versions with provisioned concurrency':
    'ministack answers a list of provisioned concurrency as a question for one: 404',
  'refuses provisioned concurrency of $LATEST, and of an alias beside weights':
    'ministack does not look at what provisioned concurrency is put on',
  'refuses weights between versions with different roles or dead-letter queues':
    'ministack does not look at the versions of an alias',
  'says which version ran, by the weights of the alias': 'ministack always invokes the primary version',
};
