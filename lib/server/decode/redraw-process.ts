/** The decode process of an import: it draws pictures anew where it is told to, and then does what every decode process does. */
import { loadSharp } from './load-sharp';
import { serveJobs } from './serve-jobs';
import { verifyRedrawn } from './verify-redrawn';

/** Files of an import may be as large as what can be dropped on the page. */
const MAX_REQUEST_BYTES = 600_000_000;

loadSharp(['Tiff']);
serveJobs(verifyRedrawn, { maxRequestBytes: MAX_REQUEST_BYTES });
