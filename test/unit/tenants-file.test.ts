import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTenancy } from '../../src/cli/tenants-file.ts';
import { silentLog } from '../../src/runtime/log.ts';

describe('--tenants-file and --allow-all', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenants-'));
    file = join(folder, 'tenants.yaml');
  });
  after(() => rm(folder, { recursive: true }));

  const read = async (yaml: string) => {
    await writeFile(file, yaml);
    return readTenancy({ tenantsFile: file, allowAll: false }, silentLog);
  };

  it('reads tenants, with what is left out filled in', async () => {
    const functionARN = 'arn:aws:lambda:eu-west-1:111122223333:function:team-a-*';
    const { tenants } = await read(`tenants:\n  - namespaces: [team-a]\n    functions: ["${functionARN}"]\n`);
    assert.deepEqual(tenants, [{ namespaces: ['team-a'], functions: [functionARN], aliases: ['*'], artifacts: [] }]);
  });

  it('names the file and the field of a mistake', async () => {
    await assert.rejects(read('tenants:\n  - namespaces: [team-a]\n    functions: [orders]\n'), (error: Error) => {
      assert.match(error.message, /tenants\.yaml/);
      assert.match(error.message, /"orders": write the unqualified ARN[\s\S]*tenants\[0\]\.functions\[0\]/);
      return true;
    });
  });

  it('allows nothing without a word, and everything only when told', async () => {
    assert.deepEqual(await readTenancy({ allowAll: false }, silentLog), {});
    assert.deepEqual(await read(''), {});
    assert.deepEqual(await readTenancy({ allowAll: true }, silentLog), { allowAll: true });
    await assert.rejects(readTenancy({ allowAll: true, tenantsFile: file }, silentLog), /not both/);
  });
});
