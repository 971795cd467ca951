import type { GalleryOptions } from '@/lib/browser/gallery';
import { firstIdAt } from '@/lib/shared/keys/image-id';
import type { ImageItem, ImagePage, MoveRequest } from '@/lib/shared/wire';
import { EXAMPLE_ALBUMS } from './example-albums';

type Ask = NonNullable<GalleryOptions['ask']>;

/** A server in memory by its behaviour. */
export type ExampleServer = 'works' | 'refuses' | 'is away';

/** Answers the gallery's requests from memory, so that its components can be tried without a bucket. Nothing is kept. */
export function createExampleAsk(given: readonly ImageItem[], server: ExampleServer): Ask {
  const images = new Map(given.map((image) => [image.id, image]));
  const inState = (states: string) =>
    [...images.values()].filter(({ state }) => states.split(',').includes(state));

  return async (path, init = {}) => {
    if (server === 'is away') throw new TypeError('fetch failed');
    if (server === 'refuses') return refusal('storage_unavailable', 503);
    const { pathname, searchParams } = new URL(path, 'http://example.test');
    if (pathname.startsWith('/api/albums')) return Response.json({ albums: EXAMPLE_ALBUMS });
    const what = pathname.slice('/api/images'.length).slice(1);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const found = inState(searchParams.get('state') ?? '');
    switch (what) {
      case '':
        return Response.json(pageOf(found, searchParams));
      case 'search':
        return new Response(linesOf(found, images.size));
      case 'move': {
        const { ids, to } = body as MoveRequest;
        const state = to === 'former' ? 'private' : to;
        for (const id of ids) images.set(id, { ...(images.get(id) as ImageItem), state });
        return Response.json({ results: ids.map((id) => ({ id, ok: true })) });
      }
      case 'purge':
      case 'edit':
        return Response.json({ results: (body as { ids: string[] }).ids.map((id) => ({ id, ok: true })) });
      case 'share':
        return Response.json({
          url: '/share/example',
          imageUrl: '/media/example',
          expiresAt: '2027-01-01T00:00:00Z',
        });
      default: {
        const image = images.get(what);
        return image ? Response.json({ ...image, lost: [] }) : refusal('not_found', 404);
      }
    }
  };
}

function pageOf(found: readonly ImageItem[], params: URLSearchParams): ImagePage {
  const before = params.get('before');
  const start = before === null ? '' : firstIdAt(new Date(Date.parse(before) - 1));
  const rest = found.filter(({ id }) => id > (params.get('after') ?? '') && id >= start);
  const images = rest.slice(0, Number(params.get('limit') ?? rest.length));
  return { images, next: rest.length > images.length ? (images.at(-1)?.id ?? null) : null };
}

function linesOf(found: readonly ImageItem[], scanned: number): string {
  const end = { kind: 'end', scanned, matched: found.length, skipped: 0, truncated: false };
  return [...found.map((image) => ({ kind: 'match', image })), end]
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
}

function refusal(code: string, status: number): Response {
  return Response.json({ error: { code, message: code, requestId: 'example' } }, { status });
}
