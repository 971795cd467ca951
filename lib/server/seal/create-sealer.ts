/**
 * Sealed tokens: compact JWE (RFC 7516), `dir` with A256GCM, so that what is inside can be neither read nor
 * changed. Each purpose has a key of its own, derived from APP_SECRET by HKDF-SHA-256 (RFC 5869): a ticket
 * opens as nothing but a ticket, whatever it holds. The expiry is inside. This is the only file that knows
 * how tokens are made.
 */
import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import type { Clock } from '../clock';

/** The purpose of a token. */
export type SealPurpose = 'ticket' | 'session' | 'share' | 'sign-in-link' | 'device' | 'openid-attempt';

/** The result of opening a token: its payload, or why it does not count. */
export type Opened =
  | Readonly<{ kind: 'open'; payload: unknown; expiresAt: Date }>
  /** Ours, and too late: what it allowed it allows no more. */
  | Readonly<{ kind: 'expired'; payload: unknown; expiresAt: Date }>
  | Readonly<{ kind: 'invalid' }>;

export type Sealer = Readonly<{
  /** The payload as a URL-safe token; it must survive JSON. */
  seal(payload: Readonly<Record<string, unknown>>, expiresAt: Date): Promise<string>;
  /** Never throws for what a client sent. */
  open(token: string): Promise<Opened>;
}>;

export type SealerOptions = Readonly<{
  /** APP_SECRET. */
  secret: string;
  purpose: SealPurpose;
  /** Tokens stop opening when this changes: the admin password, for sessions. Default ''. */
  boundTo?: string;
  clock: Clock;
}>;

/** Longer than any token we make; nothing longer is decrypted. */
const MAX_TOKEN_CHARACTERS = 8_192;

/** Creates the sealer of one purpose; its key is derived once, at first use. */
export function createSealer(options: SealerOptions): Sealer {
  const { clock } = options;
  let derived: Promise<CryptoKey> | undefined;
  const key = () => {
    derived ??= deriveKey(options);
    return derived;
  };
  return {
    async seal(payload, expiresAt) {
      const text = JSON.stringify({ payload, expiresAtMs: expiresAt.getTime() });
      return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(await key());
    },
    async open(token) {
      if (token.length > MAX_TOKEN_CHARACTERS) return { kind: 'invalid' };
      try {
        const { plaintext } = await compactDecrypt(token, await key(), {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        const { payload, expiresAtMs } = JSON.parse(new TextDecoder().decode(plaintext)) as {
          payload: unknown;
          expiresAtMs: number;
        };
        const kind = clock().getTime() < expiresAtMs ? 'open' : 'expired';
        return { kind, payload, expiresAt: new Date(expiresAtMs) };
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof TypeError) return { kind: 'invalid' };
        throw error;
      }
    },
  };
}

async function deriveKey({ secret, purpose, boundTo = '' }: SealerOptions): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto;
  const encode = (text: string) => new TextEncoder().encode(text);
  const material = await subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: encode(boundTo), info: encode(`sluice ${purpose} 1`) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
