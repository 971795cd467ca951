import { isAtLeast } from '@/lib/shared/roles';
import { ApiError } from '../errors/api-error';
import type { Identity } from '../seam/identity';
import type { Access } from './api-route';

/** Throws `sign_in_required` for nobody, and `role_required` for somebody whose role is not enough. */
export function requireAccess(access: Access, identity: Identity | null): void {
  if (access === 'anyone' || access === 'unasked') return;
  if (identity === null) throw new ApiError('sign_in_required');
  if (!isAtLeast(identity.role, access)) throw new ApiError('role_required');
}
