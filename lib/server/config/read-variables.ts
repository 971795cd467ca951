import { MAX_PREFIX_LENGTH, parseKeyPrefix } from '@/lib/shared/keys/key-prefix';
import { OWN_FOLDERS } from '@/lib/shared/keys/own-folders';
import { parseNetworks } from '../addresses/trusted-proxies';
import type { Brand } from '../brand/brand';
import { BRAND_FIELDS, parseFooterLinks } from '../brand/parse-brand';
import { parseBudgetLimits } from '../budget/budget-limits';
import { DOOR_PATH, isDoorPath } from '../door/door-path';
import { VARIABLES, type VariableName, type VariableRow } from './variables';

/** More proxies in a row than anyone has. */
const MAX_PROXIES = 16;

/** The environment as Node has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** True on Vercel, where no local disk outlives a request. */
export function isOnVercel(environment: Environment): boolean {
  return environment.VERCEL === '1';
}

/** Reads single variables by the table and collects what is wrong with them. */
export type VariableReader = Readonly<{
  /**
   * The text, trimmed; the default or undefined when it is unset, empty or malformed (then a problem is
   * noted).
   */
  text(name: VariableName): string | undefined;
  /** The text, or '' and a problem that says how to fix it. */
  required(name: VariableName, advice: string): string;
  /** A number of a variable with a default. */
  number(name: VariableName): number;
  note(problem: string): void;
  /** Sentences that name the variable and never its value. */
  readonly problems: readonly string[];
}>;

/** Creates a reader over an environment; malformed variables are noted as problems when they are read. */
export function createVariableReader(environment: Environment): VariableReader {
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  const text = (name: VariableName) => {
    const row: VariableRow = VARIABLES[name];
    const value = environment[name]?.trim();
    if (!value) return row.default;
    const problem = problemOf(row, value);
    if (problem === null) return value;
    note(`${name} ${problem}${isQuoted(value) ? NO_QUOTES : ''}`);
    return row.default;
  };
  return {
    text,
    required(name, advice) {
      const value = text(name);
      if (value === undefined && !environment[name]?.trim()) note(`${name} is missing. ${advice}`);
      return value ?? '';
    },
    number: (name) => Number(text(name)),
    note,
    problems,
  };
}

const NO_QUOTES = ' Leave out the quotes: here they are part of the value.';

/** True for a value in quotes: .env files and shells take them away, `docker run --env-file` and dashboards keep them. */
export function isQuoted(value: string): boolean {
  return /^(["']).*\1$/s.test(value.trim());
}

function problemOf(row: VariableRow, value: string): string | null {
  switch (row.kind) {
    case 'text':
      return row.minLength !== undefined && value.length < row.minLength
        ? `is too short. Make it ${row.minLength} characters or more.`
        : null;
    case 'number':
      return isNumberIn(row, value)
        ? null
        : `must be a ${row.isFraction ? '' : 'whole '}number from ${row.min} to ${row.max}${row.unit ? ` (${row.unit})` : ''}.`;
    case 'choice':
      return row.values.includes(value) ? null : `must be ${formatChoices(row.values)}.`;
    case 'flag':
      return value === 'true' || value === 'false' ? null : 'must be true or false.';
    case 'address':
      return parseAddress(value) ? null : 'must be a URL such as https://example.com.';
    case 'bucket-address':
      return isDoorPath(value) || parseAddress(value)
        ? null
        : `must be ${DOOR_PATH} or a URL such as https://files.example.com.`;
    case 'origins':
      return parseOrigins(value) ? null : 'must be origins such as https://example.com, separated by commas.';
    case 'prefix':
      return parseKeyPrefix(value) === null ? NO_PREFIX : null;
    case 'budget':
      return parseBudgetLimits(value)
        ? null
        : 'must be limits such as 5 GiB/hour, 20000 files/day, separated by commas; units are bytes, KiB, MiB, GiB, TiB, files, completions, pixels, Mpixels and Gpixels.';
    case 'brand':
      return isBrand(row.field, value) ? null : `must ${BRAND_FIELDS[row.field].must}`;
    case 'redis':
      return isRedisUrl(value) ? null : 'must be a URL such as redis://:password@redis.example.com:6379.';
    case 'proxies':
      return parseNetworks(value) || (/^\d{1,2}$/.test(value) && Number(value) <= MAX_PROXIES)
        ? null
        : `must be addresses or networks such as 10.0.0.0/8, loopback or private, separated by commas, or a number up to ${MAX_PROXIES}.`;
  }
}

const NO_PREFIX = `must be a folder such as photos or team/photos: ${MAX_PREFIX_LENGTH} characters at most, letters, digits, dots, dashes and underscores, no slash at the start, and none of its folders named ${OWN_FOLDERS.slice(0, -1).join(', ')} or ${OWN_FOLDERS.at(-1)}, because the app’s own folders have these names.`;

function isNumberIn(row: Extract<VariableRow, { kind: 'number' }>, value: string): boolean {
  const pattern = row.isFraction ? /^\d+(\.\d+)?$/ : /^\d+$/;
  return pattern.test(value) && Number(value) >= row.min && Number(value) <= row.max;
}

function isBrand(field: keyof Brand, value: string): boolean {
  return field === 'footerLinks' ? parseFooterLinks(value) !== null : BRAND_FIELDS[field].accepts(value);
}

function isRedisUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'redis:' || url.protocol === 'rediss:') && url.hostname !== '';
}

function formatChoices(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/** An http or https address without credentials, query and closing slash; null when it is none. */
export function parseAddress(value: string): string | null {
  const url = URL.parse(value);
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash;
  if (!isPlain || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.href.replace(/\/+$/, '');
}

/** Comma-separated origins; null when one of them is not an origin. */
export function parseOrigins(value: string): readonly string[] | null {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const origins = parts.map((part) => {
    const address = parseAddress(part);
    return address !== null && address === new URL(address).origin ? address : null;
  });
  return origins.every((origin) => origin !== null) ? origins : null;
}
