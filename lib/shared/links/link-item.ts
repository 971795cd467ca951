import type { Link } from './link';

/** A link as admins see it. */
export type LinkItem = Link &
  Readonly<{
    hasPassword: boolean;
    /** Title of the album that it opens; null for none, and for one that was deleted. */
    albumTitle: string | null;
    /** The page that it opens, relative to the host's origin. */
    url: string;
  }>;

/** `GET /api/links`, the newest first. */
export type LinksAnswer = Readonly<{
  links: readonly LinkItem[];
  /** Pass as `after` for the following page; null at the end. */
  next: string | null;
}>;

/** `POST /api/upload/link`: one link for all that somebody has just sent. */
export type UploadLink = Readonly<{
  /** The page that it opens, relative to the host's origin. */
  url: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
  /** Photos that it shows. */
  count: number;
}>;
