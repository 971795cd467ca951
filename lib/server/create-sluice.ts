import { answerApi } from './api/answer-api';
import { API_ROUTES } from './api/api-routes';
import { COMPLETE_ROUTES } from './api/complete-routes';
import { getServices } from './get-services';
import { openSetPage } from './links/open-set-page';
import { openMedia } from './media/open-media';
import { openPublicAlbum } from './public-albums/open-public-album';
import { checkOptions } from './seam/check-options';
import type { Seam } from './seam/seam';
import type { NoSchema, SluiceOptions } from './seam/sluice-options';
import type { StandardSchema } from './seam/standard-schema';
import type { Services } from './services';
import { openSharePage } from './share/open-share-page';
import { createPaths } from './urls/create-paths';

/** Answers any request below the base path; never rejects. */
type Handler = (request: Request) => Promise<Response>;

/** The handlers that a host mounts, by the names that Next.js wants in a `route.ts`. */
export type Sluice = Readonly<{
  DELETE: Handler;
  GET: Handler;
  OPTIONS: Handler;
  PATCH: Handler;
  POST: Handler;
  PUT: Handler;
  /** For pages and jobs of the host; composed at the first call. Throws `ConfigError` where the environment is broken. */
  getServices: () => Promise<Services>;
}>;

const ROUTES = [...COMPLETE_ROUTES, ...API_ROUTES];
const LINK = /^\/(?:(media|share)\/([^/]+)\/[^/]+|(s|album)\/([^/]+))$/;

/**
 * Creates the handlers of an app, over what it decides (`sluice.config.ts`) and what its environment says. Nothing is asked or
 * composed before the first request. Throws TypeError for an option that does not exist or is none, and RangeError for a `basePath` or a `dropPath` that is none.
 * `compose` is for tests.
 */
export function createSluice<Schema extends StandardSchema = NoSchema, Data = null>(
  options: SluiceOptions<Schema, Data> = {},
  compose: (seam: Seam) => Promise<Services> = getServices,
): Sluice {
  checkOptions(options);
  const seam: Seam = { ...options, shortLinks: options.shortLinks ?? false };
  const { toOwn } = createPaths(seam);
  const services = () => compose(seam);
  const handle: Handler = async (request) => {
    const own = toOwn(new URL(request.url).pathname) ?? '/';
    const [, kind, id = '', shared, token = ''] = LINK.exec(own) ?? [];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || (kind === undefined && shared === undefined)) {
      return answerApi(services, request, ROUTES, own);
    }
    if (shared === 's') return openSetPage(services, request, token);
    if (shared === 'album') return openPublicAlbum(services, request, token);
    return kind === 'media' ? openMedia(services, request, id) : openSharePage(services, request, id);
  };
  return {
    ...{ DELETE: handle, GET: handle, OPTIONS: handle, PATCH: handle, POST: handle, PUT: handle },
    getServices: services,
  };
}
