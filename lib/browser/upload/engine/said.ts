import type { PhotoEdit } from '../edit/photo-edit';

/** A photo’s own facts at a moment. */
export type Said = Readonly<{ name: string; caption: string; edit: PhotoEdit | null }>;
