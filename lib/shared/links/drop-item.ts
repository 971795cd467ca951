import type { DropTerms } from './drop';
import type { LinkItem } from './link-item';

/** A drop link as admins see it. `POST` and `PATCH /api/drop-links` answer it. */
export type DropItem = LinkItem &
  Readonly<{
    drop: DropTerms;
    /** The photos and bytes that have come by it, or are on their way. */
    used: Readonly<{ files: number; bytes: number }>;
  }>;
