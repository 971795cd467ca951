import type { OpenGallery } from './gallery-bucket';

const PAGE = 100;

/** Reads a page of 100 images; the milliseconds the server says it took. */
export async function readTimedPage(
  { url, cookie }: Pick<OpenGallery, 'url' | 'cookie'>,
  path: string,
): Promise<number> {
  const response = await fetch(url + path, {
    // As the LIST comes: uncompressed.
    headers: { cookie, 'accept-encoding': 'identity' },
  });
  const { images } = (await response.json()) as { images: unknown[] };
  if (images.length !== PAGE) throw new Error(`The page has ${images.length} images.`);
  const told = response.headers.get('server-timing') ?? '';
  const [, total] = /total;dur=([\d.]+)/.exec(told) ?? [];
  if (total === undefined) throw new Error(`Server-Timing is "${told}".`);
  return Number(total);
}
