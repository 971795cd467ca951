/**
 * The front door of the gallery engine: `createGallery` and the types of all it tells. `docs/gallery.md` describes it. The other files
 * of the folder are for what a view loads by itself (texts of jobs, links, zooming); its folders are the inside.
 */
export { createGallery } from './create-gallery';
export type * from './gallery';
