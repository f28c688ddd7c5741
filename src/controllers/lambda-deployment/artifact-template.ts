import { Stalling } from '../outcome.ts';

/** What templates of buckets and keys know. */
export interface TemplateValues {
  functionName: string;
  commit: string;
  region: string;
  account: string;
}

/** Fills in `{functionName} {commit} {region} {account}`; throws `Stalling` ArtifactTemplate for any other placeholder. */
export function expandTemplate(template: string, values: TemplateValues, where: string): string {
  return template.replaceAll(/\{([^{}]*)\}/g, (placeholder, name: string) => {
    if (isKnown(values, name)) return values[name];
    const known = Object.keys(values)
      .map((each) => `{${each}}`)
      .join(' ');
    throw new Stalling(
      'ArtifactTemplate',
      `unknown placeholder ${placeholder} in ${where} "${template}"; there are ${known}`,
    );
  });
}

function isKnown(values: TemplateValues, name: string): name is keyof TemplateValues {
  return Object.hasOwn(values, name);
}
