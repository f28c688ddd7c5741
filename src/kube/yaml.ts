/** YAML on its own, so that a process which needs none does not load it, and a bundler still finds the names of a CommonJS package. */
export { parse } from 'yaml';
