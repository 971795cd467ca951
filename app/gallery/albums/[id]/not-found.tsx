export { AlbumGone as default } from '../album-gone';
