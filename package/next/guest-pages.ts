import { readDropPage } from '@/lib/server/links/drop/read-drop-page';
import { type GuestsPage, readGuestsPage } from '@/lib/server/pages/guests-page';
import { openPage } from '@/lib/server/pages/open-page';
import type { Services } from '@/lib/server/services';
import { type UploadPageConfig, uploadPageConfig } from '@/lib/server/upload/upload-page-config';
import { appOrigin } from '@/lib/server/urls/app-origin';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import type { DropPage, DropView } from '@/lib/shared/links/drop-view';

/** Properties of `<Drop>`. */
export type DropAnswer =
  | (UploadPageConfig & Readonly<{ problem: null; drop: DropView; afterUpload: string | null }>)
  | Readonly<{ problem: Exclude<DropPage['kind'], 'open'>; id: string | null }>;

/** Properties of `<DropLinks>`, or why there are none. */
export type DropLinksAnswer =
  | (GuestsPage &
      Readonly<{ problem: null; album: string | null; origin: string; timeZone: string; nowMs: number }>)
  | Readonly<{ problem: 'sign_in_required' | 'role_required' }>;

/** Reads the page of a drop link for a guest. It asks nobody who they are: the link is what gives the right. */
export async function readDrop(services: Services, token: string): Promise<DropAnswer> {
  const page = await readDropPage(services, token);
  if (page.kind !== 'open') return { problem: page.kind, id: 'id' in page ? page.id : null };
  const { afterUpload } = services.brand;
  return { ...uploadPageConfig(services), problem: null, drop: page.drop, afterUpload };
}

/** A visitor of a page, by what their browser sent. */
export type PageVisitor = Readonly<{
  head: Headers;
  cookie: (name: string) => string | undefined;
  /** The album that a new link is to be for. */
  album: unknown;
}>;

/** Reads the page of drop links for an admin. */
export async function readDropLinks(services: Services, visitor: PageVisitor): Promise<DropLinksAnswer> {
  const { problem } = await openPage(services, '/gallery/guests', visitor.head);
  if (problem !== null) return { problem };
  return {
    ...(await readGuestsPage(services)),
    problem,
    album: typeof visitor.album === 'string' ? visitor.album : null,
    origin: appOrigin(visitor.head, services.config.appOrigins),
    timeZone: parseTimeZone(visitor.cookie(TIME_ZONE_COOKIE)),
    nowMs: services.clock().getTime(),
  };
}
