import { isCopyInLibrary } from '@/lib/shared/media/is-copy-in-library';
import type { PassReason } from './source-entry';

/** Files and folders that systems put among people's own, in lower case. */
const SYSTEM_NAMES = new Set([
  ...['thumbs.db', 'ehthumbs.db', 'ehthumbs_vista.db', 'desktop.ini', 'icon\r'],
  ...['@eadir', '@recycle', '#recycle', '#snapshot', '$recycle.bin', 'recycler', 'lost+found'],
  ...['@recently-snapshot', '@__thumb', '@tmp', 'system volume information', '__macosx'],
]);

/**
 * Why a file or folder of this name, in a folder called `parent`, is left alone, null where it is not: what is hidden (`.DS_Store` and the `._x` of macOS among
 * it), what Windows, macOS and network disks put beside pictures, and the copies in an Apple photo library.
 */
export function reasonToPass(name: string, parent: string): PassReason | null {
  if (SYSTEM_NAMES.has(name.toLowerCase()) || isCopyInLibrary(parent, name)) return 'system';
  return name.startsWith('.') ? 'hidden' : null;
}

/** Endings of pictures, whether they can be taken in or not. */
const PICTURE_ENDING =
  /\.(?:jpe?g|jpe|jfif|a?png|webp|gif|avifs?|hei[cf]s?|hif|tiff?|bmp|dib|jxl|jp2|svgz?|ico|psd|dng|cr[23w]|nef|nrw|arw|srf|sr2|raf|orf|rw2|pef|srw|3fr|iiq|x3f)$/i;

/** True for the name of a picture: people want to hear of it when it could not be taken in. */
export function isPictureName(name: string): boolean {
  return PICTURE_ENDING.test(name);
}

/** True for a name that promises nothing. */
export function hasNoEnding(name: string): boolean {
  return !/\.[^.\s]{1,5}$/.test(name);
}
