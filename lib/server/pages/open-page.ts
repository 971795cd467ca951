import { requireAccess } from '../api/require-access';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import { uploadProblem } from '../seam/upload-access';
import { appOrigin } from '../urls/app-origin';
import { PAGE_ROUTES, type PagePath } from './page-routes';

/** Who opens a page, and why they may not; `problem` is null where they may. */
export type OpenedPage = Readonly<{
  identity: Identity | null;
  problem: 'sign_in_required' | 'role_required' | null;
}>;

/**
 * Asks who opens a page, once, and holds them to the page's row. Throws `hook_failed` where the host cannot say who it is, and the
 * bucket's `StorageError`.
 */
export async function openPage(
  services: Needs<'identify' | 'config'>,
  path: PagePath,
  headers: Headers,
): Promise<OpenedPage> {
  const access = PAGE_ROUTES[path];
  const identity = await services.identify(requestOf(path, headers, services.config.appOrigins));
  if (access === 'upload')
    return { identity, problem: uploadProblem(services.config.uploadAccess, identity) };
  try {
    requireAccess(access, identity);
    return { identity, problem: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code !== 'sign_in_required' && error.code !== 'role_required') throw error;
    return { identity, problem: error.code };
  }
}

/** A page is drawn without a Request at hand: this one has the headers of the visitor's own. */
function requestOf(path: string, headers: Headers, ownOrigins: readonly string[]): Request {
  const origin = URL.parse(appOrigin(headers, ownOrigins))?.origin ?? 'http://localhost';
  return new Request(`${origin}${path}`, { headers });
}
