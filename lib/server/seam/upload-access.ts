import type { ErrorCode } from '@/lib/shared/errors/error-codes';
import { isAtLeast, type Role } from '@/lib/shared/roles';
import type { Identity } from './identity';

/**
 * Says who may upload, as `UPLOAD_ACCESS` says it: anybody; those who are signed in, but for viewers, who change nothing; or a role and
 * what is above it.
 */
export const UPLOAD_ACCESS = ['public', 'signed-in', 'editor', 'admin'] as const;
export type UploadAccess = (typeof UPLOAD_ACCESS)[number];

/** Why somebody may not upload; null where they may. */
export function uploadProblem(
  access: UploadAccess,
  identity: Identity | null,
): Extract<ErrorCode, 'sign_in_required' | 'role_required'> | null {
  if (access === 'public') return null;
  if (identity === null) return 'sign_in_required';
  return isAllowed(access, identity.role) ? null : 'role_required';
}

function isAllowed(access: Exclude<UploadAccess, 'public'>, role: Role): boolean {
  switch (access) {
    case 'signed-in':
      return role !== 'viewer';
    case 'editor':
    case 'admin':
      return isAtLeast(role, access);
  }
}
