/** The public surface of the server: what pages, routes and commands call. */
export { answerApi } from './api/answer-api';
export { contentOrigins } from './config';
export { getServices } from './get-services';
export { type ImageQuery, listImages } from './images/list-images';
export { openMedia } from './media/open-media';
export type { Services } from './services';
export { createSignInLink } from './session';
export { isSignedIn } from './session/is-signed-in';
export { startServer } from './start-server';
export { type UploadPageConfig, uploadPageConfig } from './upload/upload-page-config';
