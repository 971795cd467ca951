import { isPlain } from '../colour/coded-colours';
import { readBmpColours } from './bmp/read-bmp-colours';
import type { ColouredType } from './drop-colours';
import { readJpegColours } from './jpeg/read-jpeg-colours';
import { readPngColours } from './png/read-png-colours';
import type { FileColours } from './source-colours';
import { readWebpColours } from './webp/read-webp-colours';

const READERS: Readonly<Record<ColouredType, (bytes: Uint8Array) => FileColours>> = {
  'image/jpeg': readJpegColours,
  'image/png': readPngColours,
  'image/webp': readWebpColours,
  'image/bmp': readBmpColours,
};

/** The colours of a whole file, as it states them. Throws DamagedImageError for one that is not whole. */
export function readFileColours(bytes: Uint8Array, type: ColouredType): FileColours {
  return READERS[type](bytes);
}

/**
 * Whether browsers may differ in the colours of such a file. Seen in Chromium 156, Firefox 153 and WebKitGTK 2.50: inks by
 * profile are known to Chromium alone; WebKit passes over profiles of grey pictures and of WebP, and over PNG's code points,
 * which Firefox reads in its own way. For a BMP Chromium knows the profile, Firefox the measures too, WebKit neither.
 */
export function mayDiffer(type: ColouredType, { inputs, profile, coded, measured }: FileColours): boolean {
  if (inputs === 4) return true;
  if (type === 'image/png')
    return (coded !== undefined && !isPlain(coded)) || (inputs === 1 && profile !== undefined);
  if (type === 'image/webp') return profile !== undefined;
  if (type === 'image/bmp') return profile !== undefined || measured !== undefined;
  return inputs === 1 && profile !== undefined;
}
