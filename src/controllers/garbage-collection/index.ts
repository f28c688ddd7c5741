export { type Collector, createCollector } from './create-collector.ts';
export type { CollectorOptions } from './options.ts';
