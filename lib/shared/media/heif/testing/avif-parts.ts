import { makeObu, makeSequenceHeader } from '@/testing/media/make-av1';
import { box, type MadeHeifOptions, makeHeif } from '@/testing/media/make-heif';
import { concat, fromAscii } from '../../bytes';
import { fromUint16s } from '../write-boxes';

/** Bytes as a text, a character a byte. */
export const text = (...parts: readonly Uint8Array[]) => String.fromCharCode(...concat(parts));
/** A sequence header of 300 by 200 pixels. */
export const HEADER = makeSequenceHeader(300, 200);
/** A frame whose data are words. */
export const FRAME = makeObu(6, fromAscii('the picture'));
/** An item of AV1 units. */
export const av1 = (...units: readonly Uint8Array[]) => ({ type: 'av01', content: text(...units) });
/** A picture that is one frame. */
export const PICTURE = av1(HEADER, FRAME);
/** The configuration of a decoder. */
export const av1C = box('av1C', '\x81\0\x0c\0');
/** Says that an item is the alpha of another. */
export const alphaName = box('auxC', '\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0');
/** An item with EXIF. */
export const EXIF = { type: 'Exif', content: '\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0 hidden, and long enough' };
/** An item with XMP. */
export const XMP = { type: 'mime', content: '<x:xmpmeta>hidden</x:xmpmeta>' };
/** A reference of the first item to others. */
export const reference = (type: string, ...ids: number[]) =>
  box('iref', '\0\0\0\0', box(type, fromUint16s(ids[0] ?? 0, ids.length - 1, ...ids.slice(1))));

/** A picture by hand whose data is a text. */
export const make = ({ properties = [], items = [PICTURE], ...options }: MadeHeifOptions = {}) =>
  makeHeif({ items, properties: [av1C, ...properties], ...options });

/** The last property of the picture, marked as one that readers must know. */
export function makeEssential(property: Uint8Array, options: MadeHeifOptions = {}): Uint8Array {
  const bytes = make({ ...options, properties: [property] });
  const ipma = Buffer.from(bytes).indexOf('ipma');
  bytes.set([0x83], ipma + 4 + 4 + 4 + 2 + 1 + 2);
  return bytes;
}
