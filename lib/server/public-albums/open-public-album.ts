import { createHash } from 'node:crypto';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import { contentOrigins } from '../config';
import type { ApiError } from '../errors/api-error';
import { answer } from '../http/answer';
import { errorResponse } from '../http/error-response';
import { requireOwnHost } from '../http/require-own-host';
import { errorPage } from '../media/error-page';
import type { Needs } from '../needs';
import { appOrigin } from '../urls/app-origin';
import { ALBUM_STYLE_HASH, formatAlbumPage } from './format-album-page';
import { type PublicAlbumNeeds, readPublicAlbum } from './read-public-album';

/** Services that a public album is answered with. */
export type OpenAlbumNeeds = PublicAlbumNeeds & Needs<'log'>;

const JSON_ENDING = '.json';

/**
 * For browsers a minute, for a CDN in front of the app two, and two more while it fetches it anew: five minutes after a photo was hidden
 * the album is shown without it everywhere.
 */
const CACHED = 'public, max-age=60, s-maxage=120, stale-while-revalidate=120';

/**
 * Where no name is configured, the addresses in it are of the name that was asked for, and some proxies pass on a header of it that anybody can
 * write: a cache must not keep one for all.
 */
const BY_NAME = { vary: 'x-forwarded-host' };

/** Anybody may read it from any page: there is nothing in it that depends on who asks. */
const OPEN_TO_ALL = { 'access-control-allow-origin': '*' };

/**
 * Answers `GET /album/<id>`, a page, and `GET /album/<id>.json`: the public photos of an album that somebody has made public, for
 * everybody. The page may be framed by the origins of `ALBUM_EMBED_ORIGINS` and by nobody else.
 */
export function openPublicAlbum(
  getServices: () => Promise<OpenAlbumNeeds>,
  request: Request,
  name: string,
): Promise<Response> {
  const isJson = name.endsWith(JSON_ENDING);
  const formatError = (error: ApiError, requestId: string) => {
    if (!isJson) return errorPage(error, requestId, request.headers);
    const refusal = errorResponse(error, requestId);
    for (const [header, value] of Object.entries(OPEN_TO_ALL)) refusal.headers.set(header, value);
    return refusal;
  };
  return answer('album', request, getServices, formatError, async (services) => {
    const { config, paths } = services;
    const { pathname, searchParams } = new URL(request.url);
    requireOwnHost(request.headers, pathname, config.appOrigins);
    const id = isJson ? name.slice(0, -JSON_ENDING.length) : name;
    const origin = appOrigin(request.headers, config.appOrigins);
    const after = searchParams.get('after');
    const album = await readPublicAlbum(services, { id, after, origin });
    const shared = config.appOrigins.length === 0 ? BY_NAME : {};
    if (isJson) {
      const headers = { 'content-type': 'application/json; charset=utf-8', ...OPEN_TO_ALL, ...shared };
      return formatCached(request, JSON.stringify(album), headers);
    }
    const page = origin + paths.albumPath(id);
    const json = origin + paths.albumPath(id + JSON_ENDING);
    const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
    const links = {
      self: page + query,
      json: json + query,
      next: album.next === null ? null : page + new URL(album.next).search,
      first: after === null ? null : page,
    };
    // Caches keep one page for everybody, many of them whatever `Vary` says: so it is in the site's language, not in the visitor's.
    const { language } = config;
    const text = await loadRoom(language, 'publicAlbum');
    const body = formatAlbumPage(album, links, { language, text });
    const sources = ["'self'", ...contentOrigins(config)].join(' ');
    const ancestors = config.albumEmbedOrigins.join(' ') || "'none'";
    return formatCached(request, body, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; img-src ${sources}; style-src 'sha256-${ALBUM_STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`,
      'x-robots-tag': 'all',
      ...shared,
    });
  });
}

/** The body, or 304 where the caller has it already. */
function formatCached(request: Request, body: string, given: Readonly<Record<string, string>>): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...given, 'cache-control': CACHED, etag };
  return isKnown(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}

/** RFC 9110, section 13.1.2: compared weakly, as caches compress what they keep. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
