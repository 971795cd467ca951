import type { AuditAction } from './audit-actions';

/**
 * One action of an admin. It tells which images by id and never what people called or wrote about them, so that deleting an
 * image deletes all that was said of it.
 */
export type AuditEntry = Readonly<{
  /** Sorts newest first. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  action: AuditAction;
  /** The name of the person who did it; `admin` where one password opens the gallery. */
  actor: string;
  /** The id of the person who did it; absent in what older versions wrote. */
  actorId?: string;
  /** Where images were moved to: a state, or `former`. The id of the album that it is about. */
  to?: string;
  /** Images it was done to, and those it could not be done to. */
  imageCount: number;
  failedCount: number;
  /** Ids of the former. In a listing the first 1,000, in an export all. */
  imageIds: readonly string[];
  requestId: string;
  /** Where it was asked for: a /24 of IPv4, a /48 of IPv6, or `unknown`. */
  network: string;
}>;

/** `GET /api/audit`: newest first. */
export type AuditPage = Readonly<{
  entries: readonly AuditEntry[];
  /** Pass as `after` for the following page; null at the end. */
  next: string | null;
}>;
