export { createHclog, type HclogLogger, type HclogOptions } from './logger.ts';
export { writeStderrLine } from './stderr.ts';
