/**
 * Receipts: what proves to the app that a photo is the one that this browser sent by a drop link. A guest gets one with the answer to the
 * completion, asks by it what became of the photo, and takes the photo back by it. It is the image's id, the link's, until when it may be
 * taken back, and an HMAC over them (SHA-256, cut to 128 bits, by a key of its own derived from LINK_SECRET), so nothing is stored, and an id alone,
 * which is in the address of every photo, is worth nothing.
 *
 *     <id>.<link>.<end in seconds since 1970, base 36>.<22 characters>
 *
 * A browser reads the link's id in it, and shows on a link's page what was sent by that one.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { isImageId } from '@/lib/shared/keys/image-id';
import { isSameSecret } from '../../session/is-same-secret';

/** The photo of a receipt, and the link that it was sent by. */
export type OpenedReceipt = Readonly<{ id: string; link: string; takeBackUntil: Date }>;

/** Makes and judges receipts. */
export type Receipts = Readonly<{
  seal(sent: OpenedReceipt): string;
  /** Null for a receipt that this app has not made. Never throws. */
  open(receipt: string): OpenedReceipt | null;
}>;

const RECEIPT = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{22})$/;
const PROOF_CHARS = 22;

/** Creates the maker and judge of receipts. */
export function createReceipts({ linkSecret }: Readonly<{ linkSecret: string }>): Receipts {
  let derived: Buffer | undefined;
  const proofOf = (facts: string): string => {
    derived ??= Buffer.from(hkdfSync('sha256', linkSecret, '', 'sluice receipt 1', 32));
    return createHmac('sha256', derived).update(facts).digest('base64url').slice(0, PROOF_CHARS);
  };
  return {
    seal({ id, link, takeBackUntil }) {
      const facts = `${id}.${link}.${Math.floor(takeBackUntil.getTime() / 1_000).toString(36)}`;
      return `${facts}.${proofOf(facts)}`;
    },
    open(receipt) {
      const [, id, link = '', end = '', proof = ''] = RECEIPT.exec(receipt) ?? [];
      if (!isImageId(id) || !isSameSecret(proof, proofOf(`${id}.${link}.${end}`))) return null;
      return { id, link, takeBackUntil: new Date(Number.parseInt(end, 36) * 1_000) };
    },
  };
}
