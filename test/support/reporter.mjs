// The spec reporter, with one plain closing line that any tool can read.
import Mocha from 'mocha';

const { reporters, Runner } = Mocha;

export default class PlainSummary extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      console.log(`${passes} passed, ${failures} failed${pending ? `, ${pending} skipped` : ''}`);
    });
  }
}
