import { requireAccess } from '../api/require-access';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import { uploadProblem } from '../seam/upload-access';
import type { OpenSession } from '../session/sessions';
import { appOrigin } from '../urls/app-origin';
import { PAGE_ROUTES, type PagePath } from './page-routes';

/** The visitor who opens a page, and why they may not; `problem` is null where they may. */
export type OpenedPage = Readonly<{
  identity: Identity | null;
  /** A session of our own sign-in; null for somebody who is known by other means, or not at all. */
  session: OpenSession | null;
  problem: 'sign_in_required' | 'role_required' | null;
}>;

/**
 * Asks who opens a page, once, and holds them to the page's row. Throws `hook_failed` where the host cannot say who it is, and the
 * bucket's `StorageError`.
 */
export async function openPage(
  services: Needs<'identify' | 'signIn' | 'config'>,
  path: PagePath,
  headers: Headers,
): Promise<OpenedPage> {
  const access = PAGE_ROUTES[path];
  const request = requestOf(path, headers, services.config.appOrigins);
  const identity = await services.identify(request);
  const session = services.signIn.sessionOf(request);
  if (access === 'upload')
    return { identity, session, problem: uploadProblem(services.config.uploadAccess, identity) };
  try {
    requireAccess(access, identity);
    return { identity, session, problem: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code !== 'sign_in_required' && error.code !== 'role_required') throw error;
    return { identity, session, problem: error.code };
  }
}

/** A page is drawn without a Request at hand: this one has the headers of the visitor's own. */
function requestOf(path: string, headers: Headers, ownOrigins: readonly string[]): Request {
  const origin = URL.parse(appOrigin(headers, ownOrigins))?.origin ?? 'http://localhost';
  return new Request(`${origin}${path}`, { headers });
}
