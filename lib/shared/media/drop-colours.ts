import { dropBmpColours } from './bmp/read-bmp-colours';
import { concat } from './bytes';
import { dropJpegColours } from './jpeg/read-jpeg-colours';
import { dropPngColours } from './png/read-png-colours';
import { dropWebpColours } from './webp/read-webp-colours';

/** Types whose colours are told by parts of the file that may be left out. */
export type ColouredType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/bmp';

const DROPPERS: Readonly<Record<ColouredType, (bytes: Uint8Array) => Uint8Array[]>> = {
  'image/jpeg': dropJpegColours,
  'image/png': dropPngColours,
  'image/webp': dropWebpColours,
  'image/bmp': dropBmpColours,
};

/** Whether it is one of them. */
export function isColoured(type: string): type is ColouredType {
  return Object.hasOwn(DROPPERS, type);
}

/** The same picture without a word of what its numbers mean: a decoder hands them on as they are. */
export function dropColours(bytes: Uint8Array, type: ColouredType): Uint8Array<ArrayBuffer> {
  return new Uint8Array(concat(DROPPERS[type](bytes)));
}
