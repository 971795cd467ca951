/** The facts about one type, as data; what reads and strips it are tables of functions, for which the compiler asks. */
type MediaTypeRow = Readonly<{
  /** The name people know it by. */
  label: string;
  /** The ending of its files, and others they come with. */
  extension: string;
  extensions: readonly string[];
  /** Names other software gives it. */
  aliases: readonly string[];
  /** Whether browsers write it from a canvas. */
  canvasEncodes: boolean;
  /** Whether its pictures may be transparent. */
  holdsAlpha: boolean;
  /**
   * The most parts a file may have. A frame takes at most 0.1 ms besides its pixels, and decoders that keep frames in a list begin
   * to take the square of their number beyond some thousands: 2,000 are 80 seconds of film. A scan of a JPEG passes over the whole
   * picture again: encoders write 10 of them, and 100 leave room for any script of scans by hand.
   */
  maxDecodeParts: number;
  /**
   * The most memory the server's decoder takes for a pixel, in bytes. Seen over real pictures of 100 megapixels: JPEG 6.0
   * (progressive, full colour), PNG 3.4 (interlaced; twice that at 16 bits), WebP 7.8, AVIF 17.5 (23.2 at 10 bits), animations
   * less. AVIF keeps a record for each block of four by four pixels.
   */
  decodeBytesPerPixel: number;
}>;

/** The types that may be published. Another type is one row here and one sample file; SVG never is one: it can carry script. */
export const MEDIA_TYPES = {
  'image/jpeg': {
    label: 'JPEG',
    extension: 'jpg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    aliases: ['image/jpg', 'image/pjpeg'],
    canvasEncodes: true,
    holdsAlpha: false,
    maxDecodeParts: 100,
    decodeBytesPerPixel: 7,
  },
  'image/png': {
    label: 'PNG',
    extension: 'png',
    extensions: ['png', 'apng'],
    aliases: ['image/x-png', 'image/apng'],
    canvasEncodes: true,
    holdsAlpha: true,
    maxDecodeParts: 2_000,
    decodeBytesPerPixel: 8,
  },
  'image/webp': {
    label: 'WebP',
    extension: 'webp',
    extensions: ['webp'],
    aliases: [],
    canvasEncodes: true,
    holdsAlpha: true,
    maxDecodeParts: 2_000,
    decodeBytesPerPixel: 9,
  },
  'image/gif': {
    label: 'GIF',
    extension: 'gif',
    extensions: ['gif'],
    aliases: [],
    canvasEncodes: false,
    holdsAlpha: true,
    maxDecodeParts: 2_000,
    decodeBytesPerPixel: 5,
  },
  'image/avif': {
    label: 'AVIF',
    extension: 'avif',
    extensions: ['avif', 'avifs'],
    aliases: [],
    canvasEncodes: false,
    holdsAlpha: true,
    maxDecodeParts: 2_000,
    decodeBytesPerPixel: 24,
  },
} as const satisfies Record<string, MediaTypeRow>;

export type MediaType = keyof typeof MEDIA_TYPES;

/** In table order: the order in which people read them. */
export const MEDIA_TYPE_NAMES = Object.keys(MEDIA_TYPES) as readonly MediaType[];

/** True for a type of the table, written exactly so. */
export function isMediaType(value: unknown): value is MediaType {
  return typeof value === 'string' && Object.hasOwn(MEDIA_TYPES, value);
}

const BY_ALIAS = new Map<string, MediaType>(
  MEDIA_TYPE_NAMES.flatMap((type) => MEDIA_TYPES[type].aliases.map((alias) => [alias, type] as const)),
);

/** The type a client states, its parameters and case forgiven; null when it is not one of ours. */
export function parseMediaType(value: string): MediaType | null {
  const essence = (value.split(';', 1)[0] ?? '').trim().toLowerCase();
  return isMediaType(essence) ? essence : (BY_ALIAS.get(essence) ?? null);
}

const BY_EXTENSION = new Map<string, MediaType>(
  MEDIA_TYPE_NAMES.flatMap((type) =>
    MEDIA_TYPES[type].extensions.map((extension) => [extension, type] as const),
  ),
);

/** The type a file name promises by its extension; null when it promises none of ours. */
export function mediaTypeOfName(filename: string): MediaType | null {
  const dot = filename.lastIndexOf('.');
  return dot < 0 ? null : (BY_EXTENSION.get(filename.slice(dot + 1).toLowerCase()) ?? null);
}
