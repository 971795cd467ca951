import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { rowTextBudget } from '@/lib/shared/keys/row/row-codec';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { chooseTaken } from '@/lib/shared/taken/choose-taken';
import { decodeTaken } from '@/lib/shared/taken/format-taken';
import type { Taken } from '@/lib/shared/taken/taken';
import { formatUploader } from '../accounts/format-actor';
import type { Redrawing } from '../decode/decode-job';
import type { Decoder } from '../decode-pool/create-decoder';
import { isGuest } from '../links/drop/guest-identity';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import type { TicketClaims } from '../tickets/tickets';

/** The published bytes: exactly these bytes were verified. */
export type VerifiedImage = Readonly<{
  bytes: Uint8Array;
  thumbnail: Uint8Array;
  /** Its smaller pictures, in the order of `sizesOf`. */
  sizes: readonly Uint8Array[];
  row: ImageRow;
  /** Pixels that were decoded, every frame of an animation. */
  pixels: number;
}>;

/** The rules that a file is held to, and what its row says besides. */
export type PromisedFile = Pick<
  TicketClaims,
  'type' | 'sizeBytes' | 'sha256' | 'name' | 'slug' | 'taken' | 'identity' | 'album' | 'tags' | 'alt'
>;

/** How the bytes are looked at besides. */
export type VerifyOptions = Readonly<{
  /** Draws the picture anew before it is verified, which only the decoder of an import can; left out: it stays as it came. */
  redraw?: Redrawing;
}>;

/** The dependencies of verification. */
export type VerifyingServices = Needs<'config' | 'clock'> & Readonly<{ decoder: Decoder }>;

/**
 * Holds an upload's bytes to what was promised and to the limits, strips what metadata is left, decodes all
 * of it and makes the thumbnail, in a process of its own. Throws the ApiError of the reason when it is refused.
 */
export async function verifyUpload(
  { config, decoder, clock }: VerifyingServices,
  sent: Uint8Array,
  { type, sizeBytes, sha256, name, slug, taken: stated, identity, album, tags = [], alt = '' }: PromisedFile,
  { redraw }: VerifyOptions = {},
): Promise<VerifiedImage> {
  const { maxBytes, maxPixels, keepDate } = config.limits;
  const nowMs = clock().getTime();
  const { bytes, thumbnail, thumbhash, sizes, width, height, pixels, ...read } = await decoder.verify(sent, {
    claims: { type, sizeBytes, sha256 },
    limits: { maxBytes, maxPixels },
    ...(keepDate ? { datedAtMs: nowMs } : {}),
    ...(redraw ? { redraw } : {}),
  });
  const facts = { width, height, sizeBytes: bytes.length, type, thumbhash };
  const taken = keepDate ? chooseTaken(dateOf(stated), dateOf(read.taken), nowMs) : null;
  const uploader = identity && uploaderOf(identity);
  const row = { ...facts, name, alt, tags, slug };
  return {
    ...{ bytes, thumbnail, sizes, pixels },
    row: {
      ...row,
      ...(taken ? { taken } : {}),
      ...(uploader ? { uploader } : {}),
      ...(album === undefined ? {} : { albums: [{ id: album }] }),
      ...(sizes.length > 0 ? { hasSizes: true as const } : {}),
    },
  };
}

function dateOf(text: string | undefined): Taken | null {
  return text === undefined ? null : decodeTaken(text);
}

/** As lists show them, as far as a row has room; undefined for a guest who did not have to say a name. */
function uploaderOf(identity: Identity): string | undefined {
  if (identity.name === undefined && isGuest(identity)) return undefined;
  const name = cleanText(identity.name ?? identity.id);
  return formatUploader({ ...identity, name }, rowTextBudget.uploaderBytes);
}
