import { hasAscii, uint16 } from '@/lib/shared/media/bytes';
import { readHeif } from './read-heif';

/** Of the transfer characteristics of H.273, those of PQ and HLG. */
const HDR_TRANSFERS = [16, 18];

/**
 * Whether the colours that a HEIF file (AVIF, HEIC) tells for its picture are brighter than white: drawn on a canvas they would lose that.
 * Throws DamagedImageError as `readHeif` does.
 */
export function hasHdrTransfer(bytes: Uint8Array): boolean {
  const { primary, properties } = readHeif(bytes);
  return (properties.ofItem.get(primary ?? 0) ?? []).some(
    ({ box: { type, contentStart } }) =>
      type === 'colr' &&
      hasAscii(bytes, contentStart, 'nclx') &&
      HDR_TRANSFERS.includes(uint16(bytes, contentStart + 6)),
  );
}
