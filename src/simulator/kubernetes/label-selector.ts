import { badRequest } from './status-error.ts';

type Labels = Readonly<Record<string, string>>;
type Requirement = (labels: Labels) => boolean;

const KEY = '(?:[A-Za-z0-9.-]+/)?[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const VALUE = '(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?';
const SET = new RegExp(String.raw`^(${KEY})\s+(in|notin)\s*\(([^()]*)\)$`);
const EQUALITY = new RegExp(String.raw`^(${KEY})\s*(==|=|!=)\s*(${VALUE})$`);
const NUMBER = new RegExp(String.raw`^(${KEY})\s*(<|>)\s*(\d+)$`);
const EXISTS = new RegExp(String.raw`^(!?)\s*(${KEY})$`);

/** Reads a label selector, equality-based and set-based (`a=b,c!=d,e in (f,g),h,!i`). Throws 400 on anything else. */
export function parseLabelSelector(selector: string): (labels: Labels | undefined) => boolean {
  const requirements = selector.trim() === '' ? [] : split(selector).map(parseRequirement);
  return (labels) => requirements.every((requirement) => requirement(labels ?? {}));
}

/** Splits at the commas that are not inside parentheses. */
function split(selector: string): string[] {
  return selector.split(/,(?![^()]*\))/).map((part) => part.trim());
}

function parseRequirement(text: string): Requirement {
  const set = SET.exec(text);
  if (set) return setRequirement(set[1] ?? '', set[2] === 'in', set[3] ?? '');
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, key = '', operator, value = ''] = equality;
    return operator === '!=' ? (labels) => get(labels, key) !== value : (labels) => get(labels, key) === value;
  }
  const number = NUMBER.exec(text);
  if (number) {
    const [, key = '', operator, bound] = number;
    return (labels) => {
      const value = Number.parseInt(get(labels, key) ?? '', 10);
      return operator === '<' ? value < Number(bound) : value > Number(bound);
    };
  }
  const exists = EXISTS.exec(text);
  if (!exists) throw badRequest(`unable to parse requirement: "${text}" is not a label selector`);
  const [, not, key = ''] = exists;
  return (labels) => (get(labels, key) !== undefined) !== (not === '!');
}

function setRequirement(key: string, isIn: boolean, list: string): Requirement {
  const values = list.split(',').map((value) => value.trim());
  return (labels) => {
    const value = get(labels, key);
    return isIn ? value !== undefined && values.includes(value) : value === undefined || !values.includes(value);
  };
}

const get = (labels: Labels, key: string) => (Object.hasOwn(labels, key) ? labels[key] : undefined);
