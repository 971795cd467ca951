import type { JsonValue } from '@/lib/shared/json';
import { cleanText, LONE_SURROGATES } from '@/lib/shared/keys/text/clean-name';
import { byteLength } from '@/lib/shared/keys/text/cut-text';
import { ApiError } from '../errors/api-error';
import { callHook } from './call-hook';
import type { StandardIssue, StandardSchema } from './standard-schema';

/** It travels in a ticket, and is kept with the image as user metadata, of which stores keep 2 KB. */
export const MAX_METADATA_JSON_BYTES = 512;

/** A schema's own words about a value, in the sentence that a person reads. */
const MAX_MESSAGE_CHARACTERS = 150;

/**
 * The client's own metadata of a file, as the host's schema parses it; null for nothing. `path` is where it stands in the
 * request. Throws `invalid_request` for what is no JSON of at most 512 bytes, for what the schema refuses, and for anything where
 * the host has no schema; `hook_failed` where the schema itself fails.
 */
export async function parseMetadata(
  schema: StandardSchema | undefined,
  input: unknown,
  path: readonly PropertyKey[],
): Promise<JsonValue> {
  const refuse = (problem: string, below: readonly PropertyKey[] = []) =>
    new ApiError('invalid_request', {
      field: [...path, 'metadata', ...below].map(String).join('.').slice(0, 100),
      problem,
    });
  if (schema === undefined) {
    if (input !== undefined && input !== null) throw refuse('is not accepted here');
    return null;
  }
  // Judged before the schema sees it: whatever a stranger sends, a schema has little to go through.
  const problem = input === undefined ? null : problemOfJson(input);
  if (problem !== null) throw refuse(problem);
  const { validate } = schema['~standard'];
  const result = await callHook(
    'metadata',
    () => validate.call(schema['~standard'], input),
    (returned) => {
      if (typeof returned !== 'object' || returned === null)
        throw new TypeError('A schema must return an object.');
      return returned;
    },
  );
  if (result.issues !== undefined) {
    const [issue] = result.issues;
    throw refuse(messageOf(issue), pathOf(issue));
  }
  return toJson(result.value, refuse);
}

/** The problem with a value as JSON that is to be kept; null where nothing is. */
export function problemOfJson(value: unknown): string | null {
  const text = stringify(value);
  if (text === null || byteLength(text) > MAX_METADATA_JSON_BYTES) {
    return `must be at most ${MAX_METADATA_JSON_BYTES} bytes of JSON`;
  }
  return problemWithin(value);
}

/** Null where it is no JSON: too deep for the stack, a circle, a number without an end. */
function stringify(value: unknown): string | null {
  try {
    // Undefined for what JSON cannot say, such as a function, whatever its type declares.
    const text: string | undefined = JSON.stringify(value);
    return text ?? null;
  } catch {
    return null;
  }
}

/** At most 256 levels deep: two characters of JSON for each. */
function problemWithin(value: unknown): string | null {
  if (typeof value === 'string') {
    return value.search(LONE_SURROGATES) >= 0 ? 'must be text of whole characters' : null;
  }
  // JSON writes 1e999, and JavaScript reads it as infinite.
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : 'must hold numbers that are not too large';
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    // A field of that name becomes the prototype of whatever object it is copied into.
    const problem =
      name === '__proto__' ? 'must not have a field with the name __proto__' : problemWithin(name);
    const below = problem ?? problemWithin(inner);
    if (below !== null) return below;
  }
  return null;
}

/** The value that the schema made of it, as JSON keeps it. */
function toJson(value: unknown, refuse: (problem: string) => ApiError): JsonValue {
  if (value === undefined) return null;
  const problem = problemOfJson(value);
  if (problem !== null) throw refuse(problem);
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

/** Libraries write sentences of their own: they stand in brackets behind ours. */
function messageOf(issue: StandardIssue | undefined): string {
  const message =
    typeof issue?.message === 'string' ? cleanText(issue.message.slice(0, MAX_MESSAGE_CHARACTERS)) : '';
  return message === '' ? 'is not as this site wants it' : `is not as this site wants it (${message})`;
}

function pathOf(issue: StandardIssue | undefined): readonly PropertyKey[] {
  return (issue?.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
}
