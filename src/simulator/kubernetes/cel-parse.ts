import type { Json } from './json.ts';

/** A parsed CEL expression. */
export type Expression =
  | { type: 'literal'; value: Json }
  | { type: 'list'; items: Expression[] }
  | { type: 'variable'; name: string }
  | { type: 'field'; of: Expression; field: string }
  | { type: 'index'; of: Expression; index: Expression }
  | { type: 'has'; of: Expression; field: string }
  | { type: 'not' | 'negate'; of: Expression }
  | { type: 'binary'; operator: string; left: Expression; right: Expression }
  | { type: 'conditional'; test: Expression; then: Expression; otherwise: Expression }
  | { type: 'call'; method: string; target: Expression; args: Expression[] }
  | { type: 'macro'; macro: 'all' | 'exists'; target: Expression; variable: string; body: Expression };

const METHODS: Record<string, number> = { matches: 1, startsWith: 1, endsWith: 1, contains: 1, size: 0 };
const PRECEDENCE = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>=', 'in'], ['+', '-']];
const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<raw>r?)(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<word>[A-Za-z_]\w*)|(?<operator>\|\||&&|[=!<>]=|[!<>()[\].,?:+-]))/y;

type Token = { kind: 'number' | 'string' | 'word' | 'operator' | 'end'; text: string };

/**
 * Parses the part of CEL that the rules of CRDs commonly use: literals, lists, `self`, `oldSelf`, fields, indexes, `has`,
 * `size`, `matches`, `startsWith`, `endsWith`, `contains`, `all`, `exists`, `! && || ?: == != < <= > >= in + -`.
 * Throws a `SyntaxError` on anything else, so that a rule is never taken for granted.
 */
export function parseCel(source: string): Expression {
  const tokens = tokenize(source);
  let at = 0;
  const scope = ['self', 'oldSelf'];

  const peek = () => tokens[at] ?? { kind: 'end', text: 'end of rule' };
  const isNext = (text: string) => peek().text === text && peek().kind !== 'string' && peek().kind !== 'end';
  const accept = (text: string) => isNext(text) && ++at > 0;
  const fail = (what: string) => new SyntaxError(`CEL rule "${source}": ${what}`);
  function expect(text: string): void {
    if (!accept(text)) throw fail(`expected "${text}" before "${peek().text}"`);
  }
  function word(): string {
    const token = peek();
    if (token.kind !== 'word') throw fail(`expected a name before "${token.text}"`);
    at++;
    return token.text;
  }

  function expression(): Expression {
    const test = binary(0);
    if (!accept('?')) return test;
    const then = expression();
    expect(':');
    return { type: 'conditional', test, then, otherwise: expression() };
  }

  function binary(level: number): Expression {
    const operators = PRECEDENCE[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find(isNext);
      if (operator === undefined) return left;
      at++;
      left = { type: 'binary', operator, left, right: binary(level + 1) };
    }
  }

  function unary(): Expression {
    if (accept('!')) return { type: 'not', of: unary() };
    if (accept('-')) return { type: 'negate', of: unary() };
    return member(primary());
  }

  function member(of: Expression): Expression {
    if (accept('[')) {
      const index = expression();
      expect(']');
      return member({ type: 'index', of, index });
    }
    if (!accept('.')) return of;
    const name = word();
    return member(isNext('(') ? call(of, name) : { type: 'field', of, field: name });
  }

  function call(target: Expression, method: string): Expression {
    if (method === 'all' || method === 'exists') return macro(target, method);
    const args = parenthesized();
    if (METHODS[method] !== args.length) throw fail(`${method}() with ${args.length} arguments is not supported here`);
    return { type: 'call', method, target, args };
  }

  function macro(target: Expression, name: 'all' | 'exists'): Expression {
    expect('(');
    const variable = word();
    expect(',');
    scope.push(variable);
    const body = expression();
    scope.pop();
    expect(')');
    return { type: 'macro', macro: name, target, variable, body };
  }

  function parenthesized(): Expression[] {
    expect('(');
    return listUntil(')');
  }

  function listUntil(end: string): Expression[] {
    const items: Expression[] = [];
    if (accept(end)) return items;
    do items.push(expression());
    while (accept(','));
    expect(end);
    return items;
  }

  function primary(): Expression {
    const token = peek();
    at++;
    if (token.kind === 'number') return { type: 'literal', value: Number(token.text) };
    if (token.kind === 'string') return { type: 'literal', value: token.text };
    if (token.kind === 'word') return named(token.text);
    if (token.text === '[') return { type: 'list', items: listUntil(']') };
    if (token.text !== '(') throw fail(`unexpected "${token.text}"`);
    const inner = expression();
    expect(')');
    return inner;
  }

  function named(name: string): Expression {
    if (name === 'true' || name === 'false') return { type: 'literal', value: name === 'true' };
    if (name === 'null') return { type: 'literal', value: null };
    if (isNext('(')) return global(name);
    if (!scope.includes(name)) throw fail(`"${name}" is not known; rules may use self and oldSelf`);
    return { type: 'variable', name };
  }

  function global(name: string): Expression {
    const [argument, ...more] = parenthesized();
    if (!argument || more.length > 0) throw fail(`${name}() takes one argument here`);
    if (name === 'size') return { type: 'call', method: 'size', target: argument, args: [] };
    if (name === 'has' && argument.type === 'field') return { type: 'has', of: argument.of, field: argument.field };
    throw fail(`${name}() is not supported here`);
  }

  const result = expression();
  if (peek().kind !== 'end') throw fail(`unexpected "${peek().text}"`);
  return result;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw new SyntaxError(`CEL rule "${source}": cannot read "${text.slice(start)}"`);
    if (groups.number !== undefined) tokens.push({ kind: 'number', text: groups.number });
    else if (groups.string !== undefined)
      tokens.push({ kind: 'string', text: unquote(groups.string, groups.raw === 'r') });
    else if (groups.word !== undefined) tokens.push({ kind: 'word', text: groups.word });
    else tokens.push({ kind: 'operator', text: groups.operator ?? '' });
  }
  return tokens;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

function unquote(quoted: string, raw: boolean): string {
  const inner = quoted.slice(1, -1);
  if (raw) return inner;
  return inner.replace(/\\(.)/gs, (_, escaped: string) => {
    const plain = ESCAPES[escaped];
    if (plain === undefined) throw new SyntaxError(`CEL string ${quoted}: escape \\${escaped} is not supported here`);
    return plain;
  });
}
