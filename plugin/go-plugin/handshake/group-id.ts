import { readFileSync } from 'node:fs';

const GROUP_FILE = '/etc/group';

/** The number of a group that is given by number or name. Throws when there is none of that name. */
export function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const entry = readGroups().find(([name]) => name === group);
  if (entry?.[2] === undefined) throw new Error(`no group "${group}" in ${GROUP_FILE}`);
  return Number(entry[2]);
}

/** Lines of `name:password:number:members`. */
function readGroups(): string[][] {
  try {
    return readFileSync(GROUP_FILE, 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
}
