/** Metadata, keys and tokens together are a few kilobytes. */
const MAX_BYTES = 1_000_000;

/**
 * A fetch for a party that is trusted to say who somebody is, and not to keep this server busy: redirects are not followed, and an answer
 * of more than a megabyte is cut off as an error.
 */
export function createBoundedFetch(
  fetch: typeof globalThis.fetch,
  maxBytes = MAX_BYTES,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new RangeError('The answer is too long.');
      chunks.push(chunk);
    }
    const { status, statusText, headers } = response;
    const hasBody = bytes > 0 && status !== 204 && status !== 304;
    return new Response(hasBody ? Buffer.concat(chunks) : null, { status, statusText, headers });
  };
}
