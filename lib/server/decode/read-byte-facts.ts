import { createHash } from 'node:crypto';
import { isHdr } from '@/lib/shared/colour/coded-colours';
import { readDecodeCost } from '@/lib/shared/media/decode-cost';
import type { DecodeCost } from '@/lib/shared/media/decoding-cost';
import { HDR_AVIF } from '@/lib/shared/media/heif/find-avif-form';
import { readHeifColours } from '@/lib/shared/media/heif/read-heif-colours';
import type { MediaType } from '@/lib/shared/media/media-types';
import { type HeaderReading, readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import type { ByteFacts } from '../upload/decide-verification';

/** The facts about an upload's bytes that can be had without decoding them. */
export function readByteFacts(bytes: Uint8Array): ByteFacts {
  const sniffed = sniffType(bytes);
  const read = sniffed.kind === 'image' ? readImageHeader(bytes, sniffed.type) : null;
  const unsupported = read?.kind === 'invalid' ? read.unsupported : findFormInData(bytes, read);
  const header = read?.kind === 'header' ? read.header : null;
  return {
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('base64'),
    sniffed: unsupported === undefined ? sniffed : { kind: 'other', label: unsupported },
    header,
    // Also without a header: the file may have too many pieces before it.
    cost: sniffed.kind === 'image' ? costOf(bytes, sniffed.type) : null,
    isTooComplex: read?.kind === 'invalid' && read.isTooComplex === true,
  };
}

function costOf(bytes: Uint8Array, type: MediaType): DecodeCost | null {
  try {
    return readDecodeCost(bytes, type);
  } catch {
    // A structure that cannot be read has no cost that could be trusted.
    return null;
  }
}

/** The form of an AVIF of high dynamic range whose data alone says so, which no browser has looked at. */
function findFormInData(bytes: Uint8Array, read: HeaderReading | null): string | undefined {
  if (read?.kind !== 'header' || read.header.type !== 'image/avif') return undefined;
  try {
    const { profile, coded } = readHeifColours(bytes);
    return !profile && coded && isHdr(coded) ? HDR_AVIF : undefined;
  } catch {
    // It is refused for that elsewhere.
    return undefined;
  }
}
