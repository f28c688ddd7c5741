import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { poll, SLOW } from './poll.ts';
import type { Control } from './stack/control.ts';

/** What the recorder says that an alias went through, held against what a scenario expects. */
export interface AliasHistory {
  /** Waits until the alias went through exactly these states; fails at the first that is not in the list. */
  expectHistory(...states: string[]): Promise<void>;
  /** Fails if the history becomes longer within this time. */
  nothingMoves(ms: number): Promise<void>;
  /** At the end of a scenario: no write after the last expected one, none that AWS would have refused. */
  finish(): Promise<void>;
}

export function createAliasHistory(control: Control, functionName: string, alias: string): AliasHistory {
  let expected: string[] = [];

  const check = async (): Promise<string[]> => {
    const history = await control.history(functionName, alias);
    const way = expected.join(' → ');
    assert.deepEqual(history, expected.slice(0, history.length), `the alias went another way than ${way}`);
    return history;
  };

  const nothingMoves = async (ms: number) => {
    for (const until = Date.now() + ms; Date.now() < until; await sleep(500)) await check();
  };

  return {
    async expectHistory(...states) {
      expected = states;
      await poll(
        `the alias went through ${states.join(' → ')}`,
        async () => {
          const history = await check();
          if (history.length === states.length) return true;
          throw new Error(`so far ${history.join(' → ')}`);
        },
        SLOW,
      );
    },
    nothingMoves,
    async finish() {
      await nothingMoves(1500);
      assert.deepEqual(await check(), expected, 'the history at the end of the scenario');
      const refused = (await control.writes(functionName)).filter((write) => write.refused);
      assert.deepEqual(refused, [], 'writes that AWS would have refused');
      assert.deepEqual(await control.downProcesses(), [], 'programs that ended by themselves');
    },
  };
}
