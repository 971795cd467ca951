import type { JsonValue } from '@/lib/shared/json';

/** It travels in the answer to each upload, and some are kept in memory. In bytes of UTF-8. */
const MAX_DATA_BYTES = 8_192;

/**
 * The value that `onPublished` returned, as it will arrive in the browser: after JSON, so that a date is its text. Nothing is null. Throws
 * for what JSON cannot say, and for more than 8 KiB of it.
 */
export function parseHookData(returned: unknown): JsonValue {
  if (returned === undefined) return null;
  const text = JSON.stringify(returned) as string | undefined;
  if (text === undefined) throw new TypeError(`It returned a ${typeof returned}, which JSON cannot say.`);
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes > MAX_DATA_BYTES) {
    throw new RangeError(`It returned ${sizeBytes} bytes of JSON; at most ${MAX_DATA_BYTES} are handed on.`);
  }
  return JSON.parse(text) as JsonValue;
}
