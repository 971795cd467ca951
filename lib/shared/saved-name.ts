import { BIDI_CONTROLS, CONTROLS, LONE_SURROGATES, NAMELESS } from './keys/text/clean-name';
import { cutText } from './keys/text/cut-text';
import { MEDIA_TYPES, type MediaType } from './media/media-types';

/** Longest name that ext4, APFS and NTFS all take, in bytes of UTF-8. */
const MAX_NAME_BYTES = 255;

/** Characters that Windows takes in no name, and `/` nobody. https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const FORBIDDEN = /[<>:"/\\|?*]/g;

/** Characters that are not seen, but for the joiners of scripts and emoji and the tags of flags. */
const INVISIBLE = /(?!\u200c|\u200d|[\u{E0020}-\u{E007F}])\p{Cf}/gu;

/** Devices of Windows, whatever follows a dot; it takes superscript digits for digits, and passes over spaces before the dot. */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/** Neither may a name of Windows end with these, nor a saved file be hidden by a dot at its beginning. */
const OUTER = /^[\s.]+|[\s.]+$/g;

/** Endings of images, which would be a lie before another's; what is converted is among them. */
const IMAGE_ENDING = /\.(?:jpe?g|jpe|jfif|a?png|webp|gif|avifs?|hei[cf]s?|hif|tiff?|bmp|dib)$/i;

/**
 * The name under which an image is saved: the person's own, with the ending of its bytes. `IMG_0001.HEIC` that is kept as
 * WebP is `IMG_0001.webp`, `evil.jpg.exe` is `evil.jpg.exe.jpg`. Every system takes it: nothing in it is forbidden,
 * reserved or invisible, and it has at most 255 bytes of UTF-8, the number included.
 *
 * @param count of names that would be the same: from 2 on it is in the name, `a (2).jpg`. Default 1.
 */
export function savedName(name: string, type: MediaType, count = 1): string {
  const visible = name
    .replace(LONE_SURROGATES, '')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '_')
    .replace(/[\s.]+$/, '');
  const { extension, extensions } = MEDIA_TYPES[type];
  const own = /\.([^.]*)$/.exec(visible)?.[1] ?? '';
  const isTrue = (extensions as readonly string[]).includes(own.toLowerCase());
  const ending = `${count === 1 ? '' : ` (${count})`}.${isTrue ? own : extension}`;
  const stem = (isTrue ? visible.slice(0, -own.length - 1) : visible.replace(IMAGE_ENDING, '')).replace(
    OUTER,
    '',
  );
  const safe = DEVICE.test(`${stem}.`) ? `_${stem}` : stem || NAMELESS;
  return cutText(safe, MAX_NAME_BYTES - new TextEncoder().encode(ending).length).replace(OUTER, '') + ending;
}
