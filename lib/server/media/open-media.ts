import { isAtLeast } from '@/lib/shared/roles';
import { clientAddress } from '../addresses/client-address';
import type { ApiError } from '../errors/api-error';
import { answer } from '../http/answer';
import { requireOwnHost } from '../http/require-own-host';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import { choosePictureKey } from './choose-picture-key';
import { downloadMedia } from './download-media';
import { errorPage } from './error-page';
import { type FindNeeds, findForVisitor } from './find-for-visitor';
import { sendThumbnail } from './send-thumbnail';
import { tellsMore } from './tells-more';

/**
 * How long a browser may follow a redirect without asking again, in seconds: what an admin hides is hidden
 * soon, and far less than a signed URL has left (`URL_WINDOW_SECONDS`). For a share link both end with it at the latest.
 */
const REDIRECT_SECONDS = 300;

const ROUTE = '/media/:id/:name';

/** Services that opening an image takes. */
export type MediaNeeds = FindNeeds &
  Needs<
    | 'identify'
    | 'storage'
    | 'config'
    | 'log'
    | 'telemetry'
    | 'auditLog'
    | 'downloads'
    | 'downloadUrls'
    | 'nameRenewal'
  >;

/**
 * Answers `GET /media/<id>/<name>`: redirects to the image. A public one opens for everybody; a private one
 * for admins and who has a share link; one that waits for approval or is in the trash for admins. Everybody else is told there is nothing.
 * The name is for people and decides nothing. With `w` it leads to the smallest picture of the image that is at least so many pixels wide,
 * with `size=thumb` to the thumbnail, whose bytes are the answer where its address would tell too much (`tells-more.ts`); with `download=1`
 * the answer is the image itself, to be saved.
 */
export function openMedia(
  getServices: () => Promise<MediaNeeds>,
  request: Request,
  id: string,
): Promise<Response> {
  const formatError = (error: ApiError, requestId: string) => errorPage(error, requestId, request.headers);
  return answer('media', request, getServices, formatError, (services, requestId) => {
    const attributes = { 'http.request.method': 'GET', 'http.route': ROUTE, 'sluice.request_id': requestId };
    const work = () => answerMedia(services, request, id, requestId);
    return services.telemetry.span(`GET ${ROUTE}`, attributes, work);
  });
}

async function answerMedia(
  services: MediaNeeds,
  request: Request,
  id: string,
  requestId: string,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  requireOwnHost(request.headers, pathname, services.config.appOrigins);
  const client = clientAddress(request.headers, services.config.trustedProxies);
  let asked: Promise<Identity | null> | undefined;
  const identify = () => {
    asked ??= services.identify(request);
    return asked;
  };
  const token = searchParams.get('link');
  const link = token === null ? null : { token, headers: request.headers };
  const visitor = { share: searchParams.get('share'), link, identify };
  const { image, right } = await findForVisitor(services, id, { client, ...visitor });
  const { keepSeconds, addressSeconds } = right;
  if (searchParams.get('download') === '1') {
    // Asked before there are bytes: an answer that fails after that would keep a place among the downloads until its time is over.
    const identity = image.state === 'public' ? null : await identify();
    const saved = await downloadMedia(services, { client, request }, image);
    if (isAtLeast(identity?.role ?? null, 'viewer')) {
      await services.auditLog.record({ action: 'download', imageIds: [id] }, { requestId, client, identity });
    }
    return saved;
  }
  const key =
    searchParams.get('size') === 'thumb' ? image.key : choosePictureKey(image, searchParams.get('w'));
  const robots = { 'x-robots-tag': image.state === 'public' ? 'all' : 'noindex' };
  if (key === image.key) {
    // Somebody who is signed in may know all of it: their right is asked at each request.
    const isTold = keepSeconds === 0 && addressSeconds === null;
    // A link to one photo tells nothing of it but the picture.
    if (!isTold && (visitor.share !== null || tellsMore(image.row))) {
      const seconds = addressSeconds ?? REDIRECT_SECONDS;
      const cached = `${image.state === 'public' ? 'public' : 'private'}, max-age=${seconds}`;
      return sendThumbnail(services, image, { ...robots, 'cache-control': cached });
    }
  } else {
    await services.nameRenewal.renew(image);
  }
  const { downloadUrls } = services;
  return new Response(null, {
    status: 302,
    headers: {
      location: await (addressSeconds === null
        ? downloadUrls.urlOf(key)
        : downloadUrls.briefUrlOf(key, addressSeconds)),
      'cache-control': `private, max-age=${Math.min(REDIRECT_SECONDS, keepSeconds)}`,
      ...robots,
    },
  });
}
