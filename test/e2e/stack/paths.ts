import { fileURLToPath } from 'node:url';

/** The checkout. */
export const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Everything that building and running leaves behind; ignored by git. */
export const CACHE = `${REPOSITORY}/.cache/e2e`;

/** The Go module that pins the programs of the stack. */
export const STACK_MODULE = `${REPOSITORY}/test/e2e/stack`;
