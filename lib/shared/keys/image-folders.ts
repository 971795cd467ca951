/**
 * The folders of a state that hold what an image is made of, one object of an image in each: `<state>/<folder>/<id>/…`. In the
 * order in which they are written: the thumbnail last, as an image is in the gallery exactly when its thumbnail is there.
 */
export const IMAGE_FOLDERS = ['images', 'thumbs'] as const;

export type ImageFolder = (typeof IMAGE_FOLDERS)[number];
