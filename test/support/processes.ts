import { spawnSync } from 'node:child_process';

/** True while a process runs; one that has ended and was not waited for does not. */
export function isRunning(pid: number): boolean {
  const state = ps('stat=', pid);
  return state !== '' && !state.startsWith('Z');
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  return Number(ps('rss=', pid)) * 1024;
}

function ps(column: string, pid: number): string {
  return spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}
