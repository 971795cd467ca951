import { answer } from '@/lib/server/http/answer';
import { ApiError } from '@/lib/server/http/api-error';
import { requireImage } from '@/lib/server/images/get-image';
import type { FoundImage } from '@/lib/server/images/stored-row';
import type { Services } from '@/lib/server/services';
import { imageKey } from '@/lib/shared/keys/object-keys';
import { errorPage } from './error-page';

/**
 * How long a browser may follow a redirect without asking again, in seconds: what an admin hides is hidden
 * soon, and far less than a signed URL has left (`URL_WINDOW_SECONDS`).
 */
const REDIRECT_SECONDS = 300;

/**
 * Answers `GET /media/<id>/<name>`: redirects to the image. A public one opens for everybody; a private one
 * for admins and who has a share link; one in the trash for admins. Everybody else is told there is nothing.
 * The name is for people and decides nothing.
 */
export function openMedia(
  getServices: () => Promise<Services>,
  request: Request,
  id: string,
): Promise<Response> {
  const formatError = (error: ApiError, requestId: string) => errorPage(error, requestId, request.headers);
  return answer(getServices, formatError, async (services) => {
    const image = await requireImage(services, id);
    const maxAge = await redirectSeconds(services, request, image);
    return new Response(null, {
      status: 302,
      headers: {
        location: await services.downloadUrls.urlOf(imageKey(image.state, id, image.row.slug)),
        'cache-control': `private, max-age=${maxAge}`,
        // The address may hold a share token, which is nobody else's business.
        'referrer-policy': 'no-referrer',
        'x-robots-tag': image.state === 'public' ? 'all' : 'noindex',
      },
    });
  });
}

/**
 * How long the right to open it lasts at least; throws `not_found`, `link_invalid` or `link_expired` where
 * there is none.
 */
async function redirectSeconds(services: Services, request: Request, image: FoundImage): Promise<number> {
  if (image.state === 'public') return REDIRECT_SECONDS;
  const share = new URL(request.url).searchParams.get('share');
  if (share !== null && image.state === 'private') {
    const end = await services.shareTokens.check(share, image.id);
    const left = Math.floor((end.getTime() - services.clock().getTime()) / 1_000);
    return Math.min(REDIRECT_SECONDS, Math.max(0, left));
  }
  // What an admin may open is not kept: signing out must end it.
  if (await services.sessions.isSignedIn(request.headers.get('cookie'))) return 0;
  throw new ApiError('not_found');
}
