/** The engine together with all that its first file needs: one request for a page that fetches it when files are about to be chosen. */
import './check/check-file';
import './line/create-photo-types';
import './persist/create-journal';
import './persist/open-journal-database';
import './prepare/worker/create-worker-preparer';

export { createUploader } from './create-uploader';
