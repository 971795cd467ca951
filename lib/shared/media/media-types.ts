/** The types that may be published. Another type is one row here and one sample file; SVG never is one: it can carry script. */
export const MEDIA_TYPES = {
  'image/jpeg': {
    label: 'JPEG',
    extension: 'jpg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    canAnimate: false,
  },
  'image/png': { label: 'PNG', extension: 'png', extensions: ['png', 'apng'], canAnimate: true },
  'image/webp': { label: 'WebP', extension: 'webp', extensions: ['webp'], canAnimate: true },
  'image/gif': { label: 'GIF', extension: 'gif', extensions: ['gif'], canAnimate: true },
  'image/avif': { label: 'AVIF', extension: 'avif', extensions: ['avif', 'avifs'], canAnimate: false },
} as const satisfies Record<
  string,
  { label: string; extension: string; extensions: readonly string[]; canAnimate: boolean }
>;

export type MediaType = keyof typeof MEDIA_TYPES;

/** In table order: the order in which people read them. */
export const MEDIA_TYPE_NAMES = Object.keys(MEDIA_TYPES) as readonly MediaType[];

/** True for a type of the table, written exactly so. */
export function isMediaType(value: unknown): value is MediaType {
  return typeof value === 'string' && Object.hasOwn(MEDIA_TYPES, value);
}

/** Names other software gives our types. */
const ALIASES = new Map<string, MediaType>([
  ['image/jpg', 'image/jpeg'],
  ['image/pjpeg', 'image/jpeg'],
  ['image/x-png', 'image/png'],
  ['image/apng', 'image/png'],
]);

/** The type a client states, its parameters and case forgiven; null when it is not one of ours. */
export function parseMediaType(value: string): MediaType | null {
  const essence = (value.split(';', 1)[0] ?? '').trim().toLowerCase();
  return isMediaType(essence) ? essence : (ALIASES.get(essence) ?? null);
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
