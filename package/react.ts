/** `sluice/react`: components, hooks and their provider, without a router of their own. */

export { type UseGallery, type UseGalleryOptions, useGallery } from '@/components/gallery/use-gallery';
export type { Navigation, Pages } from '@/components/host/host';
export { TextProvider, type TextSources } from '@/components/text/text-provider';
export { type UseUploader, useUploader } from '@/components/upload/use-uploader';
export { bulkText } from '@/lib/shared/text/en/bulk';
export { commonText } from '@/lib/shared/text/en/common';
export { editText } from '@/lib/shared/text/en/edit';
export { formats } from '@/lib/shared/text/en/formats';
export { galleryText } from '@/lib/shared/text/en/gallery';
export { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
export { jobsText } from '@/lib/shared/text/en/jobs';
export { problemText } from '@/lib/shared/text/en/problem';
export { signOutText } from '@/lib/shared/text/en/sign-out';
export { uploadText } from '@/lib/shared/text/en/upload';
export { uploaderText } from '@/lib/shared/text/en/uploader';
export { uploadsText } from '@/lib/shared/text/en/uploads';
export { viewerText } from '@/lib/shared/text/en/viewer';
export { Gallery, type GalleryProps } from './react/gallery';
export { SluiceProvider, type SluiceProviderProps } from './react/sluice-provider';
export { Uploader, type UploaderProps } from './react/uploader';
