/** A signing key has 24 to 64 bytes (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md). */
const MIN_BYTES = 24;
const MAX_BYTES = 64;
/** While a secret is changed there are two; more are none that anybody needs. */
const MAX_SECRETS = 5;

/**
 * Reads one secret or several, with commas or spaces between: `whsec_` and 24 to 64 bytes in base64. Null where one is none. The
 * first is the newest; receivers accept a webhook that any of them has signed.
 */
export function parseWebhookSecrets(text: string): readonly Uint8Array[] | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const secrets = words.map(parseSecret);
  if (words.length === 0 || words.length > MAX_SECRETS) return null;
  return secrets.every((secret) => secret !== null) ? secrets : null;
}

function parseSecret(word: string): Uint8Array | null {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(word)?.[1];
  if (base64 === undefined) return null;
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return bytes.length >= MIN_BYTES && bytes.length <= MAX_BYTES ? bytes : null;
}
