import { ALIAS, type World } from './world.ts';

/** What a person would look at first when a scenario has failed. Never rejects. */
export async function failureReport(title: string, world: World): Promise<string> {
  const { namespace, functionName, kubectl, control } = world;
  const sections: [string, () => Promise<string>][] = [
    ['alias history', async () => (await control.history(functionName, ALIAS)).join(' → ')],
    [
      'writes to Lambda',
      async () => (await control.writes(functionName)).map((write) => JSON.stringify(write)).join('\n'),
    ],
    ['objects', () => kubectl('get', 'rollout,rs,pods,ld,lv,la', '-n', namespace, '-o', 'wide')],
    ['rollout', () => kubectl.rollouts('get', 'rollout', 'orders', '-n', namespace, '--no-color')],
    ['resources', () => kubectl('get', 'rollout,ld,lv,la', '-n', namespace, '-o', 'yaml')],
    ['events', () => kubectl('get', 'events', '-n', namespace, '--sort-by=.lastTimestamp')],
    ['controller', async () => (await control.logLines('controller', namespace, 25)).join('\n')],
    ['rollouts-controller', async () => (await control.logLines('rollouts-controller', namespace, 15)).join('\n')],
    ['plugin', async () => (await control.logLines('rollouts-controller', 'plugin', 15)).join('\n')],
    ['down', async () => (await control.downProcesses()).join(' ')],
  ];
  const parts = [`===== ${title} (${namespace}) =====`];
  for (const [name, show] of sections) {
    const text = await show().catch((error: Error) => `(${error.message})`);
    parts.push(`--- ${name}\n${text.trimEnd().slice(0, 12_000)}`);
  }
  return `${parts.join('\n')}\n=====`;
}
