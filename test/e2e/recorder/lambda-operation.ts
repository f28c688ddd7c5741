/** One call to Lambda's REST API, as its method and path say. */
export interface LambdaOperation {
  /** As the API reference names it; `METHOD path` for one that is not in the table. */
  name: string;
  functionName: string;
  /** Of the alias operations on one alias. */
  alias: string | undefined;
}

/** Method and what follows `/<date>/functions/<function>` in the path; source: the request syntax of each page of the API reference. */
const OPERATIONS: readonly [method: string, rest: RegExp, name: string][] = [
  ['PUT', /^\/code$/, 'UpdateFunctionCode'],
  ['PUT', /^\/configuration$/, 'UpdateFunctionConfiguration'],
  ['GET', /^\/configuration$/, 'GetFunctionConfiguration'],
  ['GET', /^$/, 'GetFunction'],
  ['DELETE', /^$/, 'DeleteFunction'],
  ['POST', /^\/versions$/, 'PublishVersion'],
  ['GET', /^\/versions$/, 'ListVersionsByFunction'],
  ['POST', /^\/aliases$/, 'CreateAlias'],
  ['GET', /^\/aliases$/, 'ListAliases'],
  ['PUT', /^\/aliases\/([^/]+)$/, 'UpdateAlias'],
  ['GET', /^\/aliases\/([^/]+)$/, 'GetAlias'],
  ['DELETE', /^\/aliases\/([^/]+)$/, 'DeleteAlias'],
];

/** Reads a request line. undefined: not about a function. The function may be given as a name or as an unqualified ARN. */
export function parseLambdaOperation(method: string, path: string): LambdaOperation | undefined {
  const match = /^\/[\d-]+\/functions\/([^/]+)(.*)$/.exec(new URL(path, 'http://lambda').pathname);
  if (!match?.[1]) return undefined;
  const functionName = decodeURIComponent(match[1]).split(':').at(-1) ?? '';
  const rest = match[2] ?? '';
  for (const [operationMethod, pattern, name] of OPERATIONS) {
    const found = operationMethod === method ? pattern.exec(rest) : null;
    if (found) return { name, functionName, alias: found[1] === undefined ? undefined : decodeURIComponent(found[1]) };
  }
  return { name: `${method} ${rest}`, functionName, alias: undefined };
}
