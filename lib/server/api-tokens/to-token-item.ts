import type { TokenItem } from '@/lib/shared/sign-in';
import type { ApiTokenFacts } from './create-api-tokens';

/** A token as the wire has it. */
export function toTokenItem({ id, name, role, createdMs, createdBy, expiresMs }: ApiTokenFacts): TokenItem {
  return {
    id,
    name,
    role,
    createdAt: new Date(createdMs).toISOString(),
    createdBy,
    expiresAt: expiresMs === null ? null : new Date(expiresMs).toISOString(),
  };
}
