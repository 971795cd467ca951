import { ApiError } from '../errors/api-error';
import type { Identity } from '../seam/identity';
import type { ApiCall } from './api-route';

/**
 * The person who calls, where an API token will not do: a stolen one makes no other, and ends nobody's session. Throws `role_required`.
 */
export function requirePerson({
  services,
  request,
  identity,
}: Pick<ApiCall, 'services' | 'request' | 'identity'>): Identity {
  if (identity === null || services.signIn.isByToken(request)) throw new ApiError('role_required');
  return identity;
}
