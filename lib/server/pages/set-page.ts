import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { isImageId } from '@/lib/shared/keys/image-id';
import type { SetPage } from '@/lib/shared/links/set-page';
import { ApiError } from '../errors/api-error';
import { type LinkNeeds, openLink } from '../links/open-link';
import { readSetPage, type SetNeeds } from '../links/read-set';
import type { StoredLink } from '../links/stored-link';
import type { Needs } from '../needs';

/** Why a form of the page was not taken: a code of the table of errors, and how long to wait. */
export type FormProblem = Readonly<{ code: string; waitSeconds: number | null }>;

/** The page behind a link: its photos, the question for its password, or why there is nothing. */
export type SharedSet =
  | Readonly<{
      kind: 'set';
      token: string;
      /** '' where neither the link nor its album has one. */
      title: string;
      /** The words of an album; '' for none. */
      text: string;
      until: string | null;
      first: SetPage;
      /** Where `first` begins; null: at the beginning. */
      after: string | null;
      /** The photo that is open; null for none. It may not be on this page. */
      photoId: string | null;
      /** Photos in an order of their own stand under no days. */
      hasOwnOrder: boolean;
      /** A small image for previews that anyone may load, relative to the host's origin; null for none. */
      previewUrl: string | null;
      timeZone: string;
      nowMs: number;
      problem: FormProblem | null;
    }>
  | Readonly<{ kind: 'locked'; token: string; problem: FormProblem | null }>
  | Readonly<{ kind: 'invalid' | 'expired' | 'revoked' | 'gone' }>;

/** Services that the page takes. */
export type SetPageNeeds = LinkNeeds & SetNeeds & Needs<'downloadUrls' | 'paths'>;

/** The address and the headers of the visitor. */
export type SetVisitor = Readonly<{
  token: string;
  params: Readonly<Record<string, string | string[] | undefined>>;
  headers: Pick<Headers, 'get'>;
  cookie: (name: string) => string | undefined;
}>;

/** Photos of the page that the server draws. */
const PAGE = 100;

/** Reads the page behind a link as an address asks for it. Rejects only where the bucket fails. */
export async function readSharedSet(
  services: SetPageNeeds,
  { token, params, headers, cookie }: SetVisitor,
): Promise<SharedSet> {
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : null);
  const problem = readProblem(one('problem'), one('wait'));
  try {
    const link = await openLink(services, { token, headers });
    const { first, after } = await readFirst(services, link, token, one('after'));
    const album = await albumOf(services, link);
    const photoId = one('photo');
    const [preview] = first.images;
    return {
      kind: 'set',
      ...{ token, first, after, problem },
      title: link.title || (album?.title ?? ''),
      text: album?.text ?? '',
      until: link.until,
      photoId: isImageId(photoId) ? photoId : null,
      hasOwnOrder: album?.order.by === 'own',
      // Behind a password nothing is to be seen, not even small.
      previewUrl: link.passwordHash === null && preview ? `${preview.url}&size=thumb` : null,
      timeZone: parseTimeZone(cookie(TIME_ZONE_COOKIE)),
      nowMs: services.clock().getTime(),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    switch (error.code) {
      case 'link_invalid':
        return { kind: 'invalid' };
      case 'link_expired':
        return { kind: 'expired' };
      case 'link_revoked':
        return { kind: 'revoked' };
      case 'album_gone':
        return { kind: 'gone' };
      case 'link_locked':
        return { kind: 'locked', token, problem };
      default:
        throw error;
    }
  }
}

/** The page that an address asks for; the first one where it asks for none that there is. */
async function readFirst(
  services: SetPageNeeds,
  link: StoredLink,
  token: string,
  after: string | null,
): Promise<Readonly<{ first: SetPage; after: string | null }>> {
  try {
    return { first: await readSetPage(services, link, token, { after, limit: PAGE }), after };
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'invalid_request')) throw error;
    return { first: await readSetPage(services, link, token, { after: null, limit: PAGE }), after: null };
  }
}

async function albumOf({ albums }: Needs<'albums'>, { opens }: StoredLink) {
  if (opens === null || !('album' in opens)) return undefined;
  return (await albums.current()).byId.get(opens.album);
}

function readProblem(code: string | null, wait: string | null): FormProblem | null {
  if (code === null || !/^[a-z_]{1,40}$/.test(code)) return null;
  return { code, waitSeconds: wait !== null && /^\d{1,5}$/.test(wait) ? Number(wait) : null };
}
