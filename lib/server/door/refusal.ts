/** A refusal in S3's form, as the page that sends reads it. */
export type DoorRefusal = Readonly<{ code: string; message: string }>;

/** The bucket cannot be reached at this moment; 503. */
export const UNREACHABLE: DoorRefusal = {
  code: 'ServiceUnavailable',
  message: 'The bucket does not answer. Try again soon.',
};

/** Too many of this client, or in all, send or read at this moment; 503, as S3 says it. */
export const TOO_MANY: DoorRefusal = {
  code: 'SlowDown',
  message: 'Too many requests at once. Try again in a moment.',
};

/** A body that hardly moves; 400, as S3 says it. */
export const TOO_SLOW: DoorRefusal = {
  code: 'RequestTimeout',
  message: 'The file came too slowly. Try again.',
};

/** The headers of a refusal. */
export function refusalHeaders(status: number): Readonly<Record<string, string>> {
  return { 'content-type': 'application/xml', ...(status === 503 ? { 'retry-after': '1' } : {}) };
}

/** Its body. */
export function refusalText({ code, message }: DoorRefusal): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
}
