import type { ErrorDetails } from '@/lib/shared/errors/error-codes';
import { UploadError } from './upload-error';

/**
 * Somebody in between answered. It passes: at once where a gateway was restarted, once a person has signed in where a
 * network asks for that, and a proxy's limit where another way leads around it. `actualBytes`: of the request.
 */
export function foreignError(
  { status, host, actualBytes }: Readonly<{ status: number; host?: string; actualBytes?: number }>,
  retryAfterMs: number | null,
): UploadError {
  const isTooLarge = status === 413;
  const details: ErrorDetails = {
    status,
    ...(host === undefined ? {} : { host }),
    ...(isTooLarge && actualBytes !== undefined ? { actualBytes } : {}),
  };
  return new UploadError(isTooLarge ? 'proxy_limit' : 'intercepted', details, {
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
    // A person reads the page and signs in, which takes longer than a gateway's restart.
    ...(status < 500 && !isTooLarge ? { isPatient: true } : {}),
  });
}
