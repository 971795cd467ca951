/** The words with which the gallery, its albums and the wall open in Polish. */

export { albumsText as albums } from './albums';
export { galleryText as gallery } from './gallery';
export { galleryEngineText as galleryEngine } from './gallery-engine';
export { galleryMoreText as galleryMore } from './gallery-more';
export { liveText as live } from './live';
