/** `sluice/react`: components, hooks and their provider, without a router of their own. */

export { type UseGallery, type UseGalleryOptions, useGallery } from '@/components/gallery/use-gallery';
export type { Navigation, Pages } from '@/components/host/host';
export { TextProvider, type TextSources } from '@/components/text/text-provider';
export type { UseUploader } from '@/components/upload/use-opened-uploader';
export { useUploader } from '@/components/upload/use-uploader';
export {
  Album,
  type AlbumProps,
  Albums,
  type AlbumsProps,
  Slideshow,
  type SlideshowProps,
} from './react/albums';
export { Drop, type DropProps } from './react/drop';
export { DropLinks, type DropLinksProps } from './react/drop-links';
export { Gallery, type GalleryProps } from './react/gallery';
export { SignIn, type SignInProps, SignOut } from './react/sign-in';
export { SluiceProvider, type SluiceProviderProps } from './react/sluice-provider';
export { Uploader, type UploaderProps } from './react/uploader';
