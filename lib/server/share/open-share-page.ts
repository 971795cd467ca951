import { createHash } from 'node:crypto';
import { formatSizes } from '@/lib/shared/media/format-src-set';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { Language } from '@/lib/shared/text/languages';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import type { ServerTexts } from '@/lib/shared/text/texts';
import { clientAddress } from '../addresses/client-address';
import { contentOrigins } from '../config';
import type { ApiError } from '../errors/api-error';
import { answer } from '../http/answer';
import { escapeHtml } from '../http/escape-html';
import { htmlTag } from '../http/html-tag';
import { requestLanguage } from '../http/request-language';
import { requireOwnHost } from '../http/require-own-host';
import { errorPage } from '../media/error-page';
import type { FindNeeds } from '../media/find-for-visitor';
import type { Needs } from '../needs';
import { appOrigin } from '../urls/app-origin';
import { openShare, type SharedImage } from './open-share';

/** Services that the page takes. */
export type SharePageNeeds = FindNeeds & Needs<'identify' | 'paths' | 'config' | 'log'>;

type SharedPhoto = Extract<SharedImage, { kind: 'image' }>;

type Words = Readonly<{ language: Language; text: ServerTexts['share'] }>;

const STYLE = `
body { margin: 0; min-height: 100dvh; display: flex; flex-direction: column; background: #000; color: #fff;
  font: 1rem/1.5 system-ui, sans-serif }
img { flex: 1; min-height: 0; max-height: calc(100dvh - 7rem); max-width: 100%; margin: auto; object-fit: contain }
footer { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; padding: .75rem 1.5rem; background: #171717 }
footer div { flex: 1 1 15rem; min-width: 0 }
h1 { margin: 0; font-size: 1rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
p { margin: 0; color: #d4d4d4 }
a { padding: .6rem 1rem; border-radius: .5rem; background: #fff; color: #000; text-decoration: none }
main { margin: auto; padding: 4rem 1.5rem; max-width: 28rem; text-align: center }
main h1 { font-size: 1.5rem; white-space: normal }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Answers `GET /share/<id>/<name>` for a host that has no page of its own there: the image, its name and size, and a download, for
 * anyone who has the link. It works without a script, and chat apps find a preview in it.
 */
export function openSharePage(
  getServices: () => Promise<SharePageNeeds>,
  request: Request,
  id: string,
): Promise<Response> {
  const formatError = (error: ApiError, requestId: string) => errorPage(error, requestId, request.headers);
  return answer('share', request, getServices, formatError, async (services) => {
    const { pathname, searchParams } = new URL(request.url);
    const { config } = services;
    requireOwnHost(request.headers, pathname, config.appOrigins);
    const identify = () => services.identify(request);
    const client = clientAddress(request.headers, config.trustedProxies);
    const shared = await openShare(services, id, { client, share: searchParams.get('share'), identify });
    const isThere = shared.kind === 'image';
    const origin = appOrigin(request.headers, config.appOrigins);
    const sources = ["'self'", ...contentOrigins(config)].join(' ');
    const language = requestLanguage(request.headers, config.language);
    const words: Words = { language, text: await loadRoom(language, 'share') };
    return new Response(isThere ? photoPage(words, shared, origin) : problemPage(words, shared.kind), {
      status: isThere ? 200 : 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; img-src ${sources}; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      },
    });
  });
}

function photoPage(words: Words, photo: SharedPhoto, origin: string): string {
  const { text } = words;
  const { name, alt, type, width, height, sizeBytes, imageUrl, downloadUrl, srcSet, preview } = photo;
  const facts = text.facts({ width, height, type: MEDIA_TYPES[type].label, sizeBytes });
  const [title, shown] = [escapeHtml(name), escapeHtml(alt || name)];
  const meta = (property: string, content: string) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  const head = [
    meta('og:type', 'website'),
    meta('og:title', name),
    meta('og:description', alt || text.describe({ width, height })),
    meta('og:image', origin + preview.url),
    meta('og:image:width', String(preview.width)),
    meta('og:image:height', String(preview.height)),
    meta('og:image:type', preview.type),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
  const sources = srcSet ? ` srcset="${escapeHtml(srcSet)}" sizes="${formatSizes(photo)}"` : '';
  return page(
    words.language,
    title,
    head.join('\n'),
    `<img src="${escapeHtml(imageUrl)}"${sources} alt="${shown}" width="${width}" height="${height}">
<footer>
<div><h1 title="${title}"><bdi>${title}</bdi></h1><p>${escapeHtml(facts)}</p>${alt ? `<p>${escapeHtml(alt)}</p>` : ''}</div>
<a href="${escapeHtml(downloadUrl)}" download>${escapeHtml(text.download)}</a>
</footer>`,
  );
}

function problemPage(words: Words, kind: Exclude<SharedImage['kind'], 'image'>): string {
  const { title, text } = words.text.problems[kind];
  return page(
    words.language,
    escapeHtml(words.text.titleOfProblem),
    '',
    `<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>`,
  );
}

function page(language: Language, title: string, head: string, body: string): string {
  return `<!doctype html>
${htmlTag(language)}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
${head}
<style>${STYLE}</style>
${body}
</html>
`;
}
