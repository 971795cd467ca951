import type { Album } from './album';

/** `GET /api/albums`: the newest first. */
export type AlbumsAnswer = Readonly<{ albums: readonly Album[] }>;
