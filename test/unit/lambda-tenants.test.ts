import assert from 'node:assert/strict';
import { type AwsUse, createTenants, NotAllowed, type Tenancy, tenancySchema } from '../../src/lambda/tenants.ts';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const tenancy: Tenancy = {
  tenants: [
    {
      namespaces: ['shop', 'shop-*'],
      functions: ['arn:aws:lambda:eu-west-1:111122223333:function:orders*'],
      aliases: ['live', 'canary-?'],
      artifacts: ['s3://zips-*/shop/*', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/*'],
      roleARN: 'arn:aws:iam::111122223333:role/shop',
      externalID: 'shop-1',
    },
    { namespaces: ['bank'], functions: ['arn:aws:lambda:*:444455556666:function:*'], artifacts: ['s3://vault/x.zip'] },
  ],
};

describe('tenants', () => {
  const tenants = createTenants(tenancy);
  const use = (more: Partial<AwsUse>): AwsUse => ({ namespace: 'shop', functionARN: ARN, ...more });

  const rows: [string, Partial<AwsUse>, boolean][] = [
    ['its function', {}, true],
    ['a function by pattern', { functionARN: `${ARN}-2` }, true],
    ['a namespace by pattern', { namespace: 'shop-eu' }, true],
    ['a namespace that only begins alike', { namespace: 'shopping' }, false],
    ['a namespace of nobody', { namespace: 'x' }, false],
    ['a function of another account', { functionARN: ARN.replace('1111', '9999') }, false],
    ['a function of another tenant', { functionARN: ARN.replace('111122223333', '444455556666') }, false],
    ['a function of another Region', { functionARN: ARN.replace('eu-west-1', 'eu-west-2') }, false],
    ['an alias by name', { alias: 'live' }, true],
    ['an alias by pattern', { alias: 'canary-1' }, true],
    ['an alias that is longer than its pattern', { alias: 'canary-12' }, false],
    ['an alias that is not granted', { alias: 'lives' }, false],
    ['an artifact', { artifact: 's3://zips-eu/shop/orders/a1.zip' }, true],
    ['an artifact of another prefix', { artifact: 's3://zips-eu/bank/a1.zip' }, false],
    ['an artifact whose bucket would swallow the key', { artifact: 's3://zips-x/y/shop/a.zip' }, false],
    ['an artifact of another tenant', { artifact: 's3://vault/x.zip' }, false],
    ['an image by tag', { artifact: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:a1' }, true],
    ['an image by digest', { artifact: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/orders@sha256:00' }, true],
    ['an image of another registry', { artifact: '999922223333.dkr.ecr.eu-west-1.amazonaws.com/shop/orders' }, false],
    ['all aliases, where none are named', { namespace: 'bank', ...account('444455556666'), alias: 'any' }, true],
    ['a literal dot', { namespace: 'bank', ...account('444455556666'), artifact: 's3://vault/xyzip' }, false],
  ];
  for (const [what, asked, allowed] of rows) {
    it(`${allowed ? 'grants' : 'refuses'} ${what}`, () => {
      assert.equal(tenants.allows(use(asked)), allowed);
      if (allowed) tenants.require(use(asked));
      else assert.throws(() => tenants.require(use(asked)), NotAllowed);
    });
  }

  it('names in a refusal what was asked for and nothing of others', () => {
    const refuse = (asked: Partial<AwsUse>) => {
      try {
        tenants.require(use(asked));
      } catch (error) {
        return (error as Error).message;
      }
      return 'granted';
    };
    const advice = '; ask the administrator of the lambda-rollouts controller to add it to tenants';
    assert.equal(refuse({ namespace: 'x' }), `namespace x may not use function ${ARN}${advice}`);
    assert.equal(refuse({ alias: 'other' }), `namespace shop may not use alias "other" of function ${ARN}${advice}`);
    assert.equal(
      refuse({ artifact: 's3://vault/x.zip' }),
      `namespace shop may not use artifact s3://vault/x.zip for function ${ARN}${advice}`,
    );
  });

  it('gives the role of the entry that grants, and none where it has none', () => {
    const role = { roleARN: 'arn:aws:iam::111122223333:role/shop', externalID: 'shop-1' };
    assert.deepEqual(tenants.require(use({})), role);
    assert.equal(tenants.require(use({ namespace: 'bank', ...account('444455556666') })), undefined);
  });

  it('does not add up grants of two entries', () => {
    const [shop] = tenancy.tenants ?? [];
    assert.ok(shop);
    const apart = createTenants({
      tenants: [
        { ...shop, artifacts: [] },
        { ...shop, functions: [`${ARN}-x`], artifacts: ['s3://b/*'] },
      ],
    });
    assert.equal(apart.allows(use({ artifact: 's3://b/k' })), false);
  });

  it('refuses everything without configuration, and nothing with allowAll', () => {
    assert.equal(createTenants({}).allows(use({})), false);
    assert.equal(createTenants({ allowAll: true }).allows(use({ namespace: 'any', artifact: 's3://any/any' })), true);
  });

  it('says what is wrong with a configuration', () => {
    const [shop] = tenancy.tenants ?? [];
    const problems = (value: unknown) => tenancySchema.safeParse(value).error?.issues.map(({ message }) => message);
    assert.deepEqual(problems({ allowAll: true, tenants: [shop] }), ['write tenants or allowAll: true, not both']);
    assert.match(
      String(problems({ tenants: [{ ...shop, functions: ['orders'] }] })),
      /"orders": write the unqualified/,
    );
    assert.match(String(problems({ tenants: [{ ...shop, artifacts: ['zips/*'] }] })), /"zips\/\*": write s3:/);
    assert.deepEqual(problems({ tenants: [{ ...shop, roleARN: undefined }] }), ['externalID needs roleARN']);
    assert.match(String(problems({ tenant: [] })), /tenant/);
  });
});

function account(number: string): { functionARN: string } {
  return { functionARN: ARN.replace('111122223333', number) };
}
