import { isImageId } from '../keys/image-id';
import type { DropTerms } from './drop';

/**
 * A link that shows photos to anyone who has its address (`view`), or lets guests add theirs (`drop`). Its facts lie in the bucket, so it
 * can be changed and revoked by itself; the address carries nothing but a sealed id.
 */
export type Link = Readonly<{
  /** Has the form of an image's id, so that the newest link comes first in a listing. */
  id: string;
  kind: 'view' | 'drop';
  /** Null: a drop link that belongs to no album. */
  opens: LinkTarget | null;
  /** When it expires, ISO 8601, UTC; null: when it is revoked. */
  until: string | null;
  /** Shown above the photos; '' for none. */
  title: string;
  /** For admins only; '' for none. */
  note: string;
  /** Name of the recipient, for admins only; '' for none. */
  to: string;
  createdAt: string;
  /** The maker as the activity log names them; '' for somebody who was not signed in. */
  createdBy: string;
  /** The terms of a drop link; left out for others. */
  drop?: DropTerms | undefined;
}>;

/** The photos of a link: all of an album, whatever it holds at the moment, or a set that was chosen when the link was made. */
export type LinkTarget = Readonly<{ album: string }> | Readonly<{ count: number }>;

/** Longest texts of a link, in UTF-16 units as fields of a form count them: as much room in every script. */
export const LINK_TEXT_CHARS = { title: 200, note: 500, to: 100 } as const;

/** Most photos of a set. */
export const MAX_SET_IMAGES = 5_000;

/** Most photos of the one link that uploaders make of what they have just sent. */
export const MAX_PROVEN_UPLOADS = 3_000;

/** True for an id of the form that links have. */
export function isLinkId(value: unknown): value is string {
  return isImageId(value);
}

/** True from the moment on at which the link expires. */
export function isLinkExpired({ until }: Pick<Link, 'until'>, nowMs: number): boolean {
  return until !== null && nowMs >= Date.parse(until);
}
