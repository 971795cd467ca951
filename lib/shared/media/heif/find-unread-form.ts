/**
 * Forms of HEIF that the decoder of HEIC does not read, or reads as another picture without a word (libheif 1.23: of pictures that are laid
 * over each other it leaves out what begins outside, and paints black what is clear; of tiles it leaves out the alpha; of a picture of which much
 * is cropped it says that it is too large). None is written by a phone.
 */
import { uint16, uint32 } from '../bytes';
import { findAlphas } from './find-alphas';
import { readDerivation } from './read-derivation';
import { type HeifFile, readHeif } from './read-heif';
import type { HeifItem } from './read-items';
import { walkPictures } from './walk-pictures';

/** Names of codecs that a HEIF file may hold its picture in, by the type of the item. */
const CODECS: Readonly<Record<string, string>> = {
  av01: 'AV1',
  avc1: 'AVC',
  j2k1: 'JPEG 2000',
  jpeg: 'JPEG',
  lhv1: 'layered HEVC',
  unci: 'uncompressed pixels',
  vvc1: 'VVC',
};

/** Where the alpha of the colour below an overlay stands, of which 65,535 is opaque. */
const FILL_ALPHA_AT = 8;
const OPAQUE = 0xffff;

/** Pixels that each side may lose to a crop: libheif takes a picture of these sides for the largest that there may be. */
const CROPPED_SIDE = 64;

/** The name of the form, a noun for a sentence; null for a picture that can be read. Throws DamagedImageError for a file that is not whole. */
export function findUnreadForm(bytes: Uint8Array): string | null {
  const file = readHeif(bytes);
  const alphas = findAlphas(bytes, file);
  for (const id of walkPictures(bytes, file)) {
    const item = file.items.get(id);
    if (item === undefined) continue;
    const codec = Object.hasOwn(CODECS, item.type) ? CODECS[item.type] : undefined;
    if (codec !== undefined) return `HEIF photo in ${codec}`;
    if (id !== file.primary && alphas.has(id)) return 'HEIF photo with transparent parts';
    if (item.type === 'iovl' && !isPlainOverlay(file, item)) return 'HEIF photo of overlaid pictures';
    if (isMuchCropped(bytes, file, id)) return 'HEIF photo with a crop';
  }
  return null;
}

/** True where every picture begins inside, and what none of them covers is opaque. */
function isPlainOverlay({ references, dataOf }: HeifFile, { id, ranges }: HeifItem): boolean {
  if (ranges === null) return false;
  const data = dataOf(ranges);
  const { length } = references.dimg.get(id) ?? [];
  const { isWide, byteLength } = readDerivation(data, 'iovl', length ?? 0);
  const numberBytes = isWide ? 4 : 2;
  const places = Array.from({ length: (length ?? 0) * 2 }, (_, index) => {
    const at = byteLength - (index + 1) * numberBytes;
    return isWide ? uint32(data, at) | 0 : (uint16(data, at) << 16) >> 16;
  });
  return uint16(data, FILL_ALPHA_AT) === OPAQUE && places.every((place) => place >= 0);
}

/** True where the decoder refuses what is cropped. */
function isMuchCropped(bytes: Uint8Array, { properties }: HeifFile, id: number): boolean {
  const find = (type: string) => properties.ofItem.get(id)?.find(({ box }) => box.type === type)?.box;
  const [crop, size] = [find('clap'), find('ispe')];
  if (!crop || !size) return false;
  const side = (at: number) =>
    uint32(bytes, crop.contentStart + at) / Math.max(1, uint32(bytes, crop.contentStart + at + 4));
  const most = (side(0) + CROPPED_SIDE) * (side(8) + CROPPED_SIDE);
  return uint32(bytes, size.contentStart + 4) * uint32(bytes, size.contentStart + 8) > most;
}
