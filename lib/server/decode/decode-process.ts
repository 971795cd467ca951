/** The decode process: what runs when the server starts one. */
import { loadSharp } from './load-sharp';
import { serveJobs } from './serve-jobs';
import { verifyBytes } from './verify-bytes';

// Loaded before the first file, so that a broken installation is no file's fault.
loadSharp();
serveJobs(verifyBytes);
