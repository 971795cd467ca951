import type * as z from 'zod';
import { UNKNOWN_FIELD } from '@/lib/shared/errors/unknown-field';
import { ApiError } from '../errors/api-error';

/**
 * Input that a client sent, typed; `path` is where it stands in the request. Throws `invalid_request` naming the
 * first field that is wrong and what is wrong with it.
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, path: readonly PropertyKey[] = []): T {
  const parsed = schema.safeParse(input, { error: problemOf });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...path, ...(issue?.path ?? []), ...unknown].map(String).join('.');
  throw new ApiError('invalid_request', {
    field: field === '' ? 'body' : field.slice(0, 100),
    problem: issue?.message ?? 'is not valid',
  });
}

function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return UNKNOWN_FIELD;
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${TYPE_WORDS.get(issue.expected) ?? issue.expected}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be ${issue.values.map(String).join(', ')}`;
    default:
      return 'is not valid';
  }
}

const TYPE_WORDS = new Map<string, string>([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'an object'],
]);

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';
}
