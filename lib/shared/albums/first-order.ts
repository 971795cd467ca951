import type { AlbumOrder } from './album';

/** The order of an album of which nobody has said anything: as things happened. */
export const FIRST_ORDER: AlbumOrder = { by: 'taken', direction: 'oldest' };
