import { createHash } from 'node:crypto';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import type { SetImage } from '@/lib/shared/links/set-page';
import { formatSizes, formatSrcSet } from '@/lib/shared/media/format-src-set';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { Language } from '@/lib/shared/text/languages';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import type { Texts } from '@/lib/shared/text/texts';
import { contentOrigins } from '../config';
import type { ApiError } from '../errors/api-error';
import { answer } from '../http/answer';
import { escapeHtml } from '../http/escape-html';
import { htmlTag } from '../http/html-tag';
import { readCookie } from '../http/read-cookie';
import { requestLanguage } from '../http/request-language';
import { requireOwnHost } from '../http/require-own-host';
import { errorPage } from '../media/error-page';
import type { Needs } from '../needs';
import { readSharedSet, type SetPageNeeds, type SharedSet } from '../pages/set-page';
import { appOrigin } from '../urls/app-origin';

/** Services that the page takes. */
export type OpenSetNeeds = SetPageNeeds & Needs<'config' | 'log'>;

type ShownSet = Extract<SharedSet, { kind: 'set' }>;

type Words = Readonly<{ language: Language; setText: Texts['set'] }>;

const STYLE = `
:root { color-scheme: light dark; --row: 7rem }
@media (min-width: 40rem) { :root { --row: 12rem } }
body { margin: 0 auto; max-width: 96rem; padding: 1.25rem; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText }
header { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; justify-content: space-between }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere }
p { margin: .25rem 0 }
h2 { margin: 1rem 0 .25rem; font-size: .875rem }
.soft { color: GrayText; font-size: .875rem }
.grid { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0; padding: 0; list-style: none }
.grid li { height: var(--row); flex-grow: 1; border-radius: .375rem; overflow: hidden; background: color-mix(in srgb, GrayText 20%, Canvas) }
.grid li:last-child { flex-grow: 0 }
.grid img { display: block; width: auto; height: 100%; min-width: 100%; max-width: 90vw; object-fit: cover }
.button, button { display: inline-block; min-height: 2.75rem; box-sizing: border-box; padding: .6rem 1rem; border: 1px solid GrayText; border-radius: .5rem; font: inherit; line-height: 1.4; background: Canvas; color: CanvasText; text-decoration: none; cursor: pointer }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 }
.photo { display: block; max-width: 100%; height: auto; max-height: 80dvh; width: auto; margin: 0 auto }
.alone { margin: 15vh auto; max-width: 26rem; text-align: center }
form.ask { display: flex; flex-direction: column; gap: 1rem; margin-top: 1.5rem; text-align: start }
input { display: block; width: 100%; box-sizing: border-box; min-height: 2.75rem; padding: .5rem .75rem; font: inherit }
[role=alert] { color: #c02626 }
@media (prefers-color-scheme: dark) { [role=alert] { color: #ff8f8f } }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Answers `GET /s/<token>` for a host that has no page of its own there: the photos of a link page by page, one of them large, downloads,
 * and the question for its password. It works without a script, and chat apps find a preview in it.
 */
export function openSetPage(
  getServices: () => Promise<OpenSetNeeds>,
  request: Request,
  token: string,
): Promise<Response> {
  const formatError = (error: ApiError, requestId: string) => errorPage(error, requestId, request.headers);
  return answer('page', request, getServices, formatError, async (services) => {
    const { pathname, searchParams } = new URL(request.url);
    const { config } = services;
    requireOwnHost(request.headers, pathname, config.appOrigins);
    const shared = await readSharedSet(services, {
      token,
      params: Object.fromEntries(searchParams),
      headers: request.headers,
      cookie: (name) => readCookie(request.headers.get('cookie'), name),
    });
    const action = (what: string) => services.paths.apiPath(`/api/sets/${token}/${what}`);
    const origin = appOrigin(request.headers, config.appOrigins);
    const sources = ["'self'", ...contentOrigins(config)].join(' ');
    const language = requestLanguage(request.headers, config.language);
    const words: Words = { language, setText: await loadRoom(language, 'set') };
    return new Response(pageOf(words, shared, action, origin), {
      status: shared.kind === 'set' || shared.kind === 'locked' ? 200 : 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; img-src ${sources}; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
        'cache-control': 'no-store',
        // Forms of the page must say where they come from; other sites are told nothing.
        'referrer-policy': 'same-origin',
        'x-robots-tag': 'noindex',
      },
    });
  });
}

function pageOf(words: Words, shared: SharedSet, action: (what: string) => string, origin: string): string {
  const { language, setText } = words;
  switch (shared.kind) {
    case 'set':
      return setPage(words, shared, action('archive'), origin);
    case 'locked':
      return lockedPage(words, action('password'), shared.problem);
    default: {
      const { title, text } = setText.problems[shared.kind];
      return page(
        language,
        setText.titleOfProblem,
        '',
        `<main class="alone"><h1>${title}</h1><p>${text}</p></main>`,
      );
    }
  }
}

function lockedPage(
  { language, setText }: Words,
  action: string,
  problem: Extract<SharedSet, { kind: 'locked' }>['problem'],
): string {
  const { locked } = setText;
  const said =
    problem === null
      ? ''
      : problem.code === 'wrong_password'
        ? locked.wrong
        : problem.waitSeconds === null
          ? locked.failed
          : locked.wait(problem.waitSeconds);
  return page(
    language,
    locked.title,
    '',
    `<main class="alone"><h1>${locked.title}</h1><p>${locked.text}</p>
<form class="ask" method="post" action="${escapeHtml(action)}">
<label>${locked.password}<input type="password" name="password" required maxlength="200" autocomplete="off" autofocus></label>
${said === '' ? '' : `<p role="alert">${escapeHtml(said)}</p>`}
<button>${locked.enter}</button>
</form></main>`,
  );
}

function setPage(words: Words, set: ShownSet, archive: string, origin: string): string {
  const { language, setText } = words;
  const { first, after, until, nowMs, photoId, previewUrl } = set;
  const { images, next } = first;
  const isAll = next === null && after === null;
  const title = set.title || setText.title(isAll ? images.length : null);
  const description = set.text || setText.describe(isAll ? images.length : null);
  const facts = [
    isAll && set.title !== '' && setText.count(images.length),
    until !== null && setText.until(until, nowMs),
  ].filter((fact) => fact !== false);
  const at = images.findIndex(({ id }) => id === photoId);
  const hrefOf = (image: SetImage | undefined) => image && addressOf({ after, photo: image.id });
  const meta = (property: string, content: string) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  const head = [
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    ...(previewUrl === null
      ? []
      : [meta('og:image', origin + previewUrl), '<meta name="twitter:card" content="summary_large_image">']),
  ];
  const body = `<header>
<div><h1>${escapeHtml(title)}</h1>${set.text === '' ? '' : `<p>${escapeHtml(set.text)}</p>`}
<p class="soft">${escapeHtml(facts.join(setText.between))}</p></div>
${images.length === 0 ? '' : `<form method="post" action="${escapeHtml(archive)}"><button title="${setText.downloadAllTip}">${setText.downloadAll}</button></form>`}
</header>
${set.problem === null ? '' : `<p role="alert">${set.problem.code === 'busy' ? setText.archive.busy : setText.archive.failed}</p>`}
${after === null ? '' : `<nav><a class="button" href="?">${setText.backToBeginning}</a></nav>`}
${photoPart(setText, images[at], { previous: hrefOf(images[at - 1]), next: hrefOf(images[at + 1]), close: addressOf({ after }) })}
${images.length === 0 ? `<p>${setText.empty}</p><p class="soft">${setText.emptyHint}</p>` : gridOf(setText, set, hrefOf)}
${next === null ? '' : `<nav><a class="button" href="${addressOf({ after: next })}">${setText.more}</a></nav>`}`;
  return page(language, escapeHtml(title), head.join('\n'), body);
}

type PhotoLinks = Readonly<{ previous: string | undefined; next: string | undefined; close: string }>;

function photoPart(
  setText: Texts['set'],
  image: SetImage | undefined,
  { previous, next, close }: PhotoLinks,
): string {
  if (image === undefined) return '';
  const { name, alt, width, height, type, sizeBytes, url, downloadUrl } = image;
  const link = (href: string | undefined, label: string) =>
    href === undefined ? '' : `<a class="button" href="${escapeHtml(href)}">${label}</a>`;
  const facts = setText.facts({ width, height, type: MEDIA_TYPES[type].label, sizeBytes });
  const srcSet = formatSrcSet(url, image);
  const choice = srcSet ? ` srcset="${escapeHtml(srcSet)}" sizes="${formatSizes(image)}"` : '';
  return `<nav>${link(close, setText.close)}${link(previous, setText.previous)}${link(next, setText.next)}<a class="button" href="${escapeHtml(downloadUrl)}" download>${setText.download}</a></nav>
<img class="photo" src="${escapeHtml(url)}"${choice} alt="${escapeHtml(alt || name)}" width="${width}" height="${height}">
<p><bdi>${escapeHtml(name)}</bdi></p>${alt === '' ? '' : `<p>${escapeHtml(alt)}</p>`}<p class="soft">${escapeHtml(facts)}</p>`;
}

function gridOf(
  setText: Texts['set'],
  { first, timeZone, nowMs, hasOwnOrder }: ShownSet,
  hrefOf: (image: SetImage) => string | undefined,
): string {
  const dayOf = createDayOf(timeZone);
  const today = dayOf(nowMs);
  const days: { day: number | null; images: SetImage[] }[] = [];
  for (const image of first.images) {
    const wall = image.taken?.at.slice(0, 10).replaceAll('-', '');
    const own = wall === undefined ? dayOf(Date.parse(image.uploadedAt)) : Number(wall);
    const day = hasOwnOrder ? null : own;
    const last = days.at(-1);
    if (last?.day === day) last.images.push(image);
    else days.push({ day, images: [image] });
  }
  // Days that go to and fro would cut the photos into pieces.
  const isInOrder = new Set(days.map(({ day }) => day)).size === days.length;
  const shown = isInOrder ? days : [{ day: null, images: first.images }];
  return shown
    .map(({ day, images }) => {
      const heading = day === null ? '' : `<h2>${escapeHtml(setText.day(day, today))}</h2>`;
      const tiles = images.map((image) => {
        const label = escapeHtml(setText.open(image.alt || image.name));
        return `<li><a href="${escapeHtml(hrefOf(image) ?? '')}"><img src="${escapeHtml(image.thumbUrl)}" alt="${label}" width="${image.width}" height="${image.height}" loading="lazy"></a></li>`;
      });
      return `${heading}<ul class="grid">${tiles.join('')}<li></li></ul>`;
    })
    .join('\n');
}

function addressOf({ after, photo }: Readonly<{ after: string | null; photo?: string }>): string {
  const query = new URLSearchParams();
  if (after !== null) query.set('after', after);
  if (photo !== undefined) query.set('photo', photo);
  return `?${query}`;
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
