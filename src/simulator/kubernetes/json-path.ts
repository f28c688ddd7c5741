import { equal, hasField, isObject, type Json } from './json.ts';

type Step = { type: 'field'; name: string } | { type: 'all' } | { type: 'filter'; path: Step[]; equals: Json };

const STEP =
  /\.(?<field>(?:[A-Za-z0-9_-]|\\.)+)|\[(?<index>\d+)\]|\[['"](?<quoted>[^'"]+)['"]\]|(?<all>\[\*\]|\.\*)|\[\?\(@(?<path>[^=)]+?)\s*==\s*(?<value>"[^"]*"|'[^']*'|\w+)\)\]/y;

/**
 * Compiles the JSONPath that printer columns use: `.a.b`, `.a\.b`, `['a.b']`, `[0]`, `[*]` and filters such as
 * `[?(@.type=="Ready")]`. The function gives all matches, none when something is missing. Throws a `SyntaxError` on the rest.
 */
export function compileJsonPath(path: string): (value: Json) => Json[] {
  const steps = parse(path.startsWith('.') || path.startsWith('[') ? path : `.${path}`);
  return (value) => evaluate(steps, [value]);
}

function parse(path: string): Step[] {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const start = STEP.lastIndex;
    const groups = STEP.exec(path)?.groups;
    if (!groups) throw new SyntaxError(`JSONPath "${path}": cannot read "${path.slice(start)}"`);
    // Filters run the parser on their own path, which moves the shared expression.
    const next = STEP.lastIndex;
    steps.push(stepOf(groups));
    STEP.lastIndex = next;
  }
  return steps;
}

function stepOf(groups: Record<string, string | undefined>): Step {
  if (groups.all !== undefined) return { type: 'all' };
  if (groups.path !== undefined) {
    return { type: 'filter', path: parse(groups.path), equals: literal(groups.value ?? '') };
  }
  const name = groups.field?.replace(/\\(.)/g, '$1') ?? groups.quoted ?? groups.index ?? '';
  return { type: 'field', name };
}

function literal(text: string): Json {
  if (/^["']/.test(text)) return text.slice(1, -1);
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
}

function evaluate(steps: readonly Step[], values: Json[]): Json[] {
  return steps.reduce((current, step) => current.flatMap((value) => follow(step, value)), values);
}

function follow(step: Step, value: Json): Json[] {
  switch (step.type) {
    case 'field': {
      const child = Array.isArray(value)
        ? value[Number(step.name)]
        : isObject(value) && hasField(value, step.name)
          ? value[step.name]
          : undefined;
      return child === undefined || child === null ? [] : [child];
    }
    case 'all':
      return childrenOf(value);
    case 'filter':
      return childrenOf(value).filter((child) =>
        evaluate(step.path, [child]).some((found) => equal(found, step.equals)),
      );
  }
}

function childrenOf(value: Json): Json[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value).filter((child) => child !== undefined) : [];
}
