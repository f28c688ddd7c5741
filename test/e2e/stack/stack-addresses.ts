import { readFileSync } from 'node:fs';

/** What a test process needs to know of the stack that another process runs. */
export interface StackAddresses {
  /** Logs and state of the run. */
  folder: string;
  bin: string;
  kubeconfig: string;
  server: string;
  token: string;
  control: string;
  /** Lambda as our controller sees it. */
  recorder: string;
  /** Lambda and S3 themselves. */
  ministack: string;
  region: string;
  bucket: string;
}

/** Reads the file that the variable E2E_STACK names. */
export function readStackAddresses(): StackAddresses {
  const file = process.env.E2E_STACK;
  if (!file)
    throw new Error('E2E_STACK is not set: run "npm run e2e", or "npm run e2e:up" and take the variable it prints');
  return JSON.parse(readFileSync(file, 'utf8'));
}
