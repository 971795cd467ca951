/** The public surface of the server: what pages, routes and commands call. */
export { answerApi } from './api/answer-api';
export { API_ROUTES } from './api/api-routes';
export { listAudit } from './audit/read-audit';
export { getServices } from './get-services';
export { countWaiting } from './images/count-waiting';
export { listImages } from './images/list-images';
export { openMedia } from './media/open-media';
export { openPage } from './pages/open-page';
export { createServices, type Services } from './services';
export { openShare, type SharedImage } from './share/open-share';
export { type UploadPageConfig, uploadPageConfig } from './upload/upload-page-config';
export { appOrigin } from './urls/app-origin';
