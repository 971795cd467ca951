import { createHash } from 'node:crypto';
import type { PublicAlbum, PublicPhoto } from '@/lib/shared/albums/public-album';
import type { Language } from '@/lib/shared/text/languages';
import type { ServerTexts } from '@/lib/shared/text/texts';
import { escapeHtml } from '../http/escape-html';
import { htmlTag } from '../http/html-tag';

const STYLE = `
:root { color-scheme: light dark; --row: 8rem }
@media (min-width: 40rem) { :root { --row: 14rem } }
body { margin: 0 auto; max-width: 96rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2; overflow-wrap: anywhere }
p { margin: .25rem 0 }
ul { display: flex; flex-wrap: wrap; gap: .375rem; margin: 1rem 0; padding: 0; list-style: none }
li { height: var(--row); flex-grow: 1; border-radius: .375rem; overflow: hidden; background: color-mix(in srgb, GrayText 20%, Canvas) }
li:last-child { flex-grow: 1000; height: 0; background: none }
a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
li a:focus-visible { display: block; height: 100%; outline-offset: -3px }
img { display: block; width: auto; height: 100%; min-width: 100%; max-width: 90vw; object-fit: cover }
.button { display: inline-block; min-height: 2.75rem; box-sizing: border-box; padding: .6rem 1rem; border: 1px solid GrayText; border-radius: .5rem; line-height: 1.4; color: CanvasText; text-decoration: none }
`;

/** The hash of its style, for its policy. */
export const ALBUM_STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** How tall a photo is in the page at most, in CSS pixels. */
const ROW_PIXELS = 224;

/** Addresses of the page itself. */
export type AlbumPageLinks = Readonly<{
  /** The page of this part. */
  self: string;
  json: string;
  next: string | null;
  /** The first part; null where this is it. */
  first: string | null;
}>;

/** The words of the page. */
export type AlbumPageWords = Readonly<{ language: Language; text: ServerTexts['publicAlbum'] }>;

/** The public page of an album: it needs no script, nothing in it counts once, and so it may be cached for everybody. */
export function formatAlbumPage(
  album: PublicAlbum,
  { self, json, next, first }: AlbumPageLinks,
  { language, text }: AlbumPageWords,
): string {
  const { title, text: description, photos } = album;
  const [cover] = photos;
  const preview =
    cover?.pictures.find(({ width, height }) => Math.max(width, height) >= 1_280) ?? cover?.pictures.at(-1);
  const meta = (property: string, content: string) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  const link = (rel: string, href: string, more = '') =>
    `<link rel="${rel}"${more} href="${escapeHtml(href)}">`;
  const isAll = next === null && first === null;
  const head = [
    meta('og:type', 'website'),
    meta('og:title', title),
    ...(description || isAll ? [meta('og:description', description || text.describe(photos.length))] : []),
    meta('og:url', self),
    ...(preview
      ? [
          meta('og:image', preview.url),
          meta('og:image:width', String(preview.width)),
          meta('og:image:height', String(preview.height)),
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
    link('canonical', self),
    link('alternate', json, ' type="application/json"'),
    ...(next === null ? [] : [link('next', next)]),
  ];
  const button = (href: string, label: string) =>
    `<p><a class="button" href="${escapeHtml(href)}">${label}</a></p>`;
  return `<!doctype html>
${htmlTag(language)}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head.join('\n')}
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${description === '' ? '' : `<p>${escapeHtml(description)}</p>`}
${first === null ? '' : button(first, text.backToBeginning)}
${photos.length === 0 ? `<p>${text.empty}</p>` : `<ul>\n${photos.map(formatPhoto).join('\n')}\n<li aria-hidden="true"></li>\n</ul>`}
${next === null ? '' : button(next, text.more)}
</main>
</html>
`;
}

/** Opens beside the page: within another site's frame there would be no way back. */
function formatPhoto({ name, alt, pictures }: PublicPhoto): string {
  const whole = pictures.at(-1) ?? pictures[0];
  const [smallest] = pictures;
  const srcSet = pictures.map(({ url, width }) => `${url} ${width}w`).join(', ');
  const sizes = `${Math.round((whole.width / whole.height) * ROW_PIXELS)}px`;
  const choice = pictures.length > 1 ? ` srcset="${escapeHtml(srcSet)}" sizes="${sizes}"` : '';
  const shown = pictures.findLast(({ width, height }) => Math.max(width, height) <= 2_048) ?? whole;
  return `<li><a href="${escapeHtml(shown.url)}" target="_blank" rel="noopener"><img src="${escapeHtml(smallest.url)}"${choice} alt="${escapeHtml(alt || name)}" width="${whole.width}" height="${whole.height}" loading="lazy"></a></li>`;
}
