import { describeLambdaContract } from '../../support/lambda-contract.ts';
import { MINISTACK_SKIP } from '../../support/lambda-contract-ministack.ts';
import { readStackAddresses } from '../stack/stack-addresses.ts';

describeLambdaContract({
  name: 'ministack',
  endpoint: () => readStackAddresses().ministack,
  skip: MINISTACK_SKIP,
});
