import type { ColourTransform } from '@/lib/shared/colour/colour-transform';
import type { SourceType } from '@/lib/shared/media/source-types';
import type { Size } from './picture-size';

/** Close it as soon as it is drawn: its pixels are not in the JavaScript heap, and no garbage collection comes for them in time. */
export type Picture = Readonly<{
  source: ImageBitmap;
  close: () => void;
  hasMorePages?: boolean;
}>;

/** The picture that is to be decoded. */
export type DecodeRequest = Readonly<{
  bytes: Uint8Array<ArrayBuffer>;
  type: SourceType;
  /** As stored. */
  full: Size;
  /** The size that it will be drawn at, as stored; the picture may be larger. */
  target: Size;
  hasAlpha: boolean;
  /** Called when a type that is not published begins to be decoded, its decoder being loaded. */
  onStart: () => void;
  /** Turns its numbers into sRGB where the browser may not. */
  transform?: ColourTransform | null;
}>;
