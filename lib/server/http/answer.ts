import { randomUUID } from 'node:crypto';
import { currentRequestId, runForRequest } from '@/lib/storage';
import type { ApiError } from '../errors/api-error';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import { ADDRESS_KINDS, type AddressKind, formatHeaders, OPENER_POLICY } from '../headers/address-kinds';
import { isTrustworthy } from '../headers/is-trustworthy';
import type { Needs } from '../needs';
import { decideRequestId } from './decide-request-id';
import { isSecureRequest } from './is-secure-request';

/** A refusal as a response of the form the caller understands. */
export type FormatError = (error: ApiError, requestId: string) => Response | Promise<Response>;

/**
 * Runs a handler and turns whatever it throws into a refusal: nothing a caller sees comes from an exception's
 * text. Every answer names the request by `x-request-id`, as the log and each request to the bucket do, and carries
 * the headers of its kind of address where the handler gave none of its own.
 */
export async function answer<Available extends Needs<'config' | 'log'>>(
  kind: AddressKind,
  request: Request,
  getServices: () => Promise<Available>,
  formatError: FormatError,
  handle: (services: Available, requestId: string) => Promise<Response>,
): Promise<Response> {
  // The guard in front of the server has named it; where functions are started without one, it gets its name here.
  const named = currentRequestId();
  let requestId: string = named ?? randomUUID();
  let services: Available | undefined;
  let response: Response;
  try {
    const all = await getServices();
    services = all;
    const id = named ?? decideRequestId(request.headers, all.config.trustedProxies, () => requestId);
    requestId = id;
    response = await runForRequest(id, () => handle(all, id));
  } catch (error) {
    const refusal = toApiError(error);
    // Without services there is no log; what is wrong with the configuration was said at the start.
    if (services) reportError(services.log, refusal, requestId);
    response = await formatError(refusal, requestId);
  }
  response.headers.set('x-request-id', requestId);
  const row = ADDRESS_KINDS.find((candidate) => candidate.kind === kind);
  const isTrusted = isTrustworthy(
    isSecureRequest(request.headers),
    request.headers.get('host') ?? new URL(request.url).host,
  );
  for (const [name, value] of row ? formatHeaders(row, false) : []) {
    if (name === OPENER_POLICY && !isTrusted) continue;
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
