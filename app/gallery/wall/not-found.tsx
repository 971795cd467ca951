export { AlbumGone as default } from '../albums/album-gone';
