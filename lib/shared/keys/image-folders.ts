/**
 * The folders of a state that hold what an image is made of: `<state>/<folder>/<id>/…`, one object of an image in each, but for
 * `sizes`, which holds its smaller pictures (`picture-sizes.ts`) or none. In the order in which they are written: the thumbnail
 * last, as an image is in the gallery exactly when its thumbnail is there.
 */
export const IMAGE_FOLDERS = ['images', 'sizes', 'thumbs'] as const;

export type ImageFolder = (typeof IMAGE_FOLDERS)[number];
