/** `sluice/next`: the handlers of an app, everything below one `basePath`. */
export { ConfigError } from '@/lib/server/config';
export { defineSluice } from '@/lib/server/seam/define-sluice';
export type { Identity } from '@/lib/server/seam/identity';
export type { DataOf, MetadataInputOf, SluiceOptions } from '@/lib/server/seam/sluice-options';
export { MissingPackageError } from './missing-peer';
export { contentSecurityPolicy, type PolicyOptions, policySources } from './next/content-security-policy';
export {
  createSluice,
  type GalleryAnswer,
  type SignInAnswer,
  type Sluice,
  type UploaderProps,
} from './next/create-sluice';
export type { DropAnswer, DropLinksAnswer } from './next/guest-pages';
export { register } from './next/register';
