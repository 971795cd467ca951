import { setupReports } from '@/lib/browser/setup/setup-reports';
import { watchPolicy } from '@/lib/browser/setup/watch-policy';
import { UploadError } from './upload-error';

/** The error of a request to an address, or a better one where the page itself is at fault. */
export type Explain = (error: UploadError, address: string) => UploadError;

/** Explains errors by what the policy of the page stops from now on, until `signal` is aborted. */
export function createExplain(signal: AbortSignal): Explain {
  const stopped: string[] = [];
  watchPolicy('connect-src', (source) => stopped.push(source), { signal });
  return (error, address) => explainError(error, { address, stopped });
}

type Facts = Readonly<{
  /** The address that was asked. */
  address: string;
  /** The addresses that the page's policy has stopped. */
  stopped: readonly string[];
}>;

/**
 * The same error, or `forbidden_here` where the page's own policy has stopped the request: browsers call that a lost connection. Tells the people who
 * build the page of that, and of an address where the server is not, and of a server that is not set up.
 */
function explainError(error: UploadError, { address, stopped }: Facts): UploadError {
  const page = globalThis.location;
  const { origin, host } = new URL(address, page?.href ?? 'http://localhost');
  if (error.code === 'network' && stopped.some((source) => `${source}/`.startsWith(`${origin}/`))) {
    setupReports.report({ kind: 'noSending', source: origin === page?.origin ? "'self'" : origin });
    return new UploadError('forbidden_here', { host });
  }
  const reason = error.code === 'internal' ? error.details?.reason : undefined;
  if (reason !== undefined) setupReports.report({ kind: 'notSetUp', reason });
  const status = statusOfNobody(error);
  if (status !== null) setupReports.report({ kind: 'notMounted', address, status });
  return error;
}

/** The status where no server of ours answered, or one that is mounted somewhere else; null for everything that passes. */
function statusOfNobody({ code, details }: UploadError): number | null {
  if (code === 'not_found') return 404;
  if (code === 'method_not_allowed') return 405;
  // A reason comes from a server of ours, of another version.
  if (code === 'unexpected_answer') return details?.reason === undefined ? 200 : null;
  const status = details?.status;
  return code === 'intercepted' && (status === 404 || status === 405) ? status : null;
}
