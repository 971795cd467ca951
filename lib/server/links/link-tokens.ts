/**
 * The token in the address of a link: its id, and a proof that this app has made it (HMAC-SHA-256, RFC 2104, cut to 128 bits, by a key of
 * its own derived from LINK_SECRET). Everything else of a link lies in the bucket, so a token is short enough to be read from a printed
 * code, never expires by itself, and a forged one is found out without a look at the bucket. Another LINK_SECRET revokes all.
 *
 *     _AAAAAAAgACAAAAAAAAAAA  kZ3…(22 characters)
 *     16 bytes of the id      16 bytes of proof
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isLinkId } from '@/lib/shared/links/link';

/** Makes and judges tokens. */
export type LinkTokens = Readonly<{
  /** 44 characters of the URL-safe base64. Throws RangeError for an id that is none. */
  seal(id: string): string;
  /** The id of the link; null for a token that this app has not made. Never throws. */
  open(token: string): string | null;
}>;

const PROOF_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{44}$/;
/** Characters of the id's part. */
const ID_CHARS = 22;

/** Creates the maker and judge of tokens. */
export function createLinkTokens({ linkSecret }: Readonly<{ linkSecret: string }>): LinkTokens {
  let derived: Buffer | undefined;
  const proofOf = (id: string): Buffer => {
    derived ??= Buffer.from(hkdfSync('sha256', linkSecret, '', 'sluice link 1', 32));
    return createHmac('sha256', derived).update(id).digest().subarray(0, PROOF_BYTES);
  };
  const seal = (id: string): string => {
    if (!isLinkId(id)) throw new RangeError('A token needs the id of a link.');
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return bytes.toString('base64url') + proofOf(id).toString('base64url');
  };
  return {
    seal,
    open(token) {
      if (!TOKEN.test(token)) return null;
      const hex = Buffer.from(token.slice(0, ID_CHARS), 'base64url').toString('hex');
      const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      // Written again, because the last character of base64 has bits that say nothing: a link has one address.
      return isLinkId(id) && timingSafeEqual(Buffer.from(seal(id)), Buffer.from(token)) ? id : null;
    },
  };
}
