import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ImageItem } from '@/lib/shared/wire';

/** The moment that is "now" in the examples. */
export const EXAMPLE_NOW_MS = Date.parse('2026-01-15T12:00:00.000Z');

const HOUR_MS = 3_600_000;
const NAMES = [
  'harbour',
  'a name that is too long for any tile and is cut off there',
  'first snow',
  'Été à la plage',
];
const SHAPES = [
  [4_000, 3_000],
  [3_000, 4_000],
  [3_000, 3_000],
  [6_000, 2_000],
] as const;

/** A picture that needs no server. */
function drawing(hue: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="hsl(${hue} 45% 60%)" d="M0 0h4v3H0z"/><path fill="hsl(${hue} 45% 40%)" d="M0 3l1.5-2L3 3zM2 3l1-1.2L4 3z"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** An image, the newest first; with an end where it is in the trash. */
export function exampleImage(
  at: number,
  state: ImageState = 'private',
  more: Partial<ImageItem> = {},
): ImageItem {
  const ms = EXAMPLE_NOW_MS - at * 7 * HOUR_MS;
  const [width, height] = SHAPES[at % SHAPES.length] ?? SHAPES[0];
  return {
    id: createImageId(ms),
    state,
    name: `${NAMES[at % NAMES.length]}.jpg`,
    alt: at % 3 === 0 ? 'Boats in a harbour at noon' : '',
    tags: at % 2 === 0 ? ['sea', 'holiday'] : [],
    type: 'image/jpeg',
    width,
    height,
    sizeBytes: 1_200_000,
    thumbhash: at % 5 === 4 ? '' : '3OcRJYB4d3h/iIeHeEh3eIhw+j2w',
    uploadedAt: new Date(ms).toISOString(),
    uploader: 'Ada',
    thumbUrl: drawing((at * 47) % 360),
    url: drawing((at * 47) % 360),
    ...(state === 'trash' ? { expiresAt: new Date(EXAMPLE_NOW_MS + 3 * 24 * HOUR_MS).toISOString() } : {}),
    ...more,
  };
}

const STATES: readonly ImageState[] = ['private', 'public', 'private', 'held', 'trash'];

/** Images in every state, over several days. */
export const EXAMPLE_IMAGES: readonly ImageItem[] = Array.from({ length: 20 }, (_, at) =>
  exampleImage(at, STATES[at % STATES.length]),
);
