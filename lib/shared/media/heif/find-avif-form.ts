/**
 * Forms of AVIF in which browsers differ in what they show, or which none of them shows: as an AVIF is published as it is, it is refused by
 * its name. Seen in Chromium 156, Firefox 153 and WebKitGTK 2.50.
 */
import { isHdr } from '../../colour/coded-colours';
import { hasAscii, uint16, uint32 } from '../bytes';
import type { ItemProperty } from './read-properties';
import type { Box } from './walk-boxes';

/**
 * The properties that change a picture, in the one order that files of this kind may have (ISO/IEC 23000-22 section 7.3.6.7). Browsers make them in this
 * order whatever the file says, other readers in that of the file: one out of order is another picture elsewhere.
 */
const CHANGES = ['clap', 'irot', 'imir'];

/** Code points of ITU-T H.273 that are read alike, or for which there is a transform of ours (tables 2 to 4). */
const PRIMARIES = new Set([1, 2, 4, 5, 6, 7, 8, 9, 11, 12, 22]);
const TRANSFERS = new Set([1, 2, 4, 5, 6, 8, 13, 14, 15]);
const MATRICES = new Set([0, 1, 2, 4, 5, 6, 9]);

/** The name of an AVIF whose light is brighter than white. */
export const HDR_AVIF = 'AVIF image of high dynamic range';

/** The places of the changes of a picture in their one order, as the file has them. */
export function listChanges(properties: readonly ItemProperty[]): readonly number[] {
  return properties.map(({ box }) => CHANGES.indexOf(box.type)).filter((place) => place >= 0);
}

/** The name of the form, a noun for a sentence; null for a picture that every browser shows alike. `properties` belong to the one that is shown. */
export function findAvifForm(bytes: Uint8Array, properties: readonly ItemProperty[]): string | null {
  const changes = listChanges(properties);
  if (changes.some((place, at) => at > 0 && place <= (changes[at - 1] ?? 0)))
    return 'AVIF image whose crop and turns are out of order';
  const find = (type: string) => properties.find(({ box }) => box.type === type)?.box;
  const [crop, size] = [find('clap'), find('ispe')];
  // Chromium shows all of it unless the crop begins in the corner, Firefox does not show it at all.
  if (crop && !(size && isWhole(bytes, crop, size))) return 'AVIF image with a crop';
  if (find('a1lx')) return 'AVIF image in layers';
  const colours = properties.map(({ box }) => box).filter(({ type }) => type === 'colr');
  const codes = colours.find((box) => hasAscii(bytes, box.contentStart, 'nclx'));
  return codes ? findRareColours(bytes, codes, colours.length > 1) : null;
}

/** `hasProfile`: there is one beside the code points, and only the matrix of these counts. */
function findRareColours(bytes: Uint8Array, { contentStart }: Box, hasProfile: boolean): string | null {
  const [primaries = 0, transfer = 0, matrix = 0] = [4, 6, 8].map((at) => uint16(bytes, contentStart + at));
  const rare = 'AVIF image in rare colours';
  if (!MATRICES.has(matrix)) return rare;
  if (hasProfile) return null;
  // Each browser fits in its light in a way of its own, Firefox in none. And drawn anew it would lose what the server's decoder tells of damage.
  if (isHdr({ primaries, transfer })) return HDR_AVIF;
  return PRIMARIES.has(primaries) && TRANSFERS.has(transfer) ? null : rare;
}

/** Whether a crop leaves all of the picture. */
function isWhole(bytes: Uint8Array, crop: Box, size: Box): boolean {
  const numbers = (box: Box, ...places: number[]) => places.map((at) => uint32(bytes, box.contentStart + at));
  const [width = 0, height = 0] = numbers(size, 4, 8);
  const [across = 0, acrossParts = 0, down = 0, downParts = 0] = numbers(crop, 0, 4, 8, 12);
  const offsets = numbers(crop, 16, 24);
  return (
    across === width * acrossParts && down === height * downParts && offsets.every((offset) => offset === 0)
  );
}
