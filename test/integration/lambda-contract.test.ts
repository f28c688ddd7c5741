import { systemClock, systemRandom } from '../../src/runtime/clock.ts';
import { type LambdaSimulator, startLambdaSimulator } from '../../src/simulator/lambda/start-lambda-simulator.ts';
import { describeLambdaContract } from '../support/lambda-contract.ts';

describe('the Lambda simulator', () => {
  let simulator: LambdaSimulator;

  before(async () => {
    simulator = await startLambdaSimulator({
      clock: systemClock,
      random: systemRandom,
      publishPendingMs: 20,
      updateInProgressMs: 50,
    });
  });

  after(() => simulator?.stop());

  describeLambdaContract({ name: 'the simulator', endpoint: () => simulator.url });
});
