/** The public surface of the server: what pages, routes and commands call. */
export { API_ROUTES } from './api/api-routes';
export { listAudit } from './audit/read-audit';
export type { Brand, BrandOptions } from './brand/brand';
export { composeBrand } from './brand/parse-brand';
export { createSluice, type Sluice } from './create-sluice';
export { readAccessPage } from './pages/access-page';
export { type GalleryPage, readGalleryPage } from './pages/gallery-page';
export { openPage } from './pages/open-page';
export { type FormProblem, readSharedSet } from './pages/set-page';
export { readWallPage } from './pages/wall-page';
export { defineSluice } from './seam/define-sluice';
export type { Identity } from './seam/identity';
export type { DataOf, MetadataInputOf, SluiceOptions } from './seam/sluice-options';
export { createServices, type Services } from './services';
export { signInWays } from './session/sign-in-ways';
export { openShare, type SharedImage } from './share/open-share';
export { type UploadPageConfig, uploadPageConfig } from './upload/upload-page-config';
export { appOrigin } from './urls/app-origin';
