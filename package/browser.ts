/** `sluice/browser`: both engines, without React. Nothing happens before `createUploader`, or `start` of a gallery. */
export * from '@/lib/browser/gallery';
export * from '@/lib/browser/upload';
export { DEFAULT_LIMITS, type PublishState, type UploadLimits } from '@/lib/shared/limits';
export type { ImageItem } from '@/lib/shared/wire';
