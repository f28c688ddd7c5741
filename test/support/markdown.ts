import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../src/simulator/kubernetes/json.ts';

/** A document of the project, by its path from the root. */
export function readDocument(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The texts of the headings of a level. */
export function headingsOf(markdown: string, level: number): string[] {
  const heading = new RegExp(`^#{${level}} (.+)$`, 'gm');
  return [...markdown.matchAll(heading)].map(([, text = '']) => text);
}

/** The Kubernetes manifests in the document's `yaml` blocks; other YAML (templates of other tools) is left out. */
export function manifestsOf(markdown: string): JsonObject[] {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .flatMap(([, text = '']) => parseAllDocuments(text, { logLevel: 'silent' }))
    .map((document) => document.toJS() as JsonObject)
    .filter(({ apiVersion, kind }) => apiVersion !== undefined && kind !== undefined);
}
