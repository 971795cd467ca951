import type { ImageState } from '../keys/image-state';

/** A tab of the gallery: the images of one state, or all that are let through and not in the trash. */
export type GalleryState = ImageState | 'all';

/** As the API takes it: its own `all` would bring the trash and what waits. */
export function apiState(state: GalleryState): string {
  return state === 'all' ? 'private,public' : state;
}

/** Whether an image in this state is on that tab. */
export function isShownIn(tab: GalleryState, state: ImageState): boolean {
  return tab === 'all' ? state === 'private' || state === 'public' : tab === state;
}

/** The tabs, in order. */
export const GALLERY_STATES: readonly GalleryState[] = ['all', 'private', 'public', 'held', 'trash'];

/** The state an address asks for; anything else shows all. */
export function parseGalleryState(value: unknown): GalleryState {
  return GALLERY_STATES.find((state) => state === value) ?? 'all';
}
