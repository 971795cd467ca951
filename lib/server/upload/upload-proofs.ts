/**
 * Proofs that a photo is somebody's own: anyone who completes an upload gets one with the answer, and several make one link to all of them.
 * A proof is the image's id, its end, and an HMAC over both (SHA-256, cut to 128 bits, by a key of its own derived from LINK_SECRET), so
 * nothing is stored, and nobody makes a link to a photo that they have not sent.
 *
 *     <id>.<end in seconds since 1970, base 36>.<22 characters>
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { isImageId } from '@/lib/shared/keys/image-id';
import type { Clock } from '../clock';
import { isSameSecret } from '../session/is-same-secret';

/** The photo that a proof is of, and when the proof ends. */
export type ProvenUpload = Readonly<{ id: string; expiresAt: Date; isExpired: boolean }>;

/** Makes and judges proofs. */
export type UploadProofs = Readonly<{
  seal(id: string, expiresAt: Date): string;
  /** Null for a proof that this app has not made. Never throws. */
  open(proof: string): ProvenUpload | null;
}>;

const PROOF = /^([0-9a-f-]{36})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{22})$/;
const PROOF_CHARS = 22;

/** Creates the maker and judge of proofs. */
export function createUploadProofs({
  linkSecret,
  clock,
}: Readonly<{ linkSecret: string; clock: Clock }>): UploadProofs {
  let derived: Buffer | undefined;
  const macOf = (id: string, end: string): string => {
    derived ??= Buffer.from(hkdfSync('sha256', linkSecret, '', 'sluice upload proof 1', 32));
    return createHmac('sha256', derived).update(`${id} ${end}`).digest('base64url').slice(0, PROOF_CHARS);
  };
  return {
    seal(id, expiresAt) {
      const end = Math.floor(expiresAt.getTime() / 1_000).toString(36);
      return `${id}.${end}.${macOf(id, end)}`;
    },
    open(proof) {
      const [, id, end = '', mac = ''] = PROOF.exec(proof) ?? [];
      if (!isImageId(id) || !isSameSecret(mac, macOf(id, end))) return null;
      const expiresAt = new Date(Number.parseInt(end, 36) * 1_000);
      return { id, expiresAt, isExpired: clock().getTime() >= expiresAt.getTime() };
    },
  };
}
