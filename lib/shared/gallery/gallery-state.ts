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
export const GALLERY_STATES: Readonly<Record<GalleryState, { label: string; empty: string }>> = {
  all: { label: 'All', empty: 'No photos yet. What people upload appears here, newest first.' },
  private: { label: 'Private', empty: 'No private photos.' },
  public: { label: 'Public', empty: 'Nothing is published. Open a photo and publish it to see it here.' },
  held: {
    label: 'Waiting',
    empty: 'Nothing is waiting. Photos that need approval appear here until you accept or refuse them.',
  },
  trash: {
    label: 'Trash',
    empty: 'The trash is empty. Photos wait in it before they’re deleted permanently.',
  },
};

/** The state an address asks for; anything else shows all. */
export function parseGalleryState(value: unknown): GalleryState {
  return typeof value === 'string' && Object.hasOwn(GALLERY_STATES, value) ? (value as GalleryState) : 'all';
}
