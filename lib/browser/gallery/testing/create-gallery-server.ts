/** A server in memory that answers the gallery's calls, with images that really move. */
import { createImageId, firstIdAt } from '@/lib/shared/keys/image-id';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type {
  ChangeResult,
  EditRequest,
  ErrorBody,
  ImageItem,
  MoveRequest,
  MoveTarget,
} from '@/lib/shared/wire';
import type { AskServer } from '../api/create-ask';

/** Images of one day, newest first, a minute apart. */
export function sampleImages(count: number, nowMs: number, state: ImageState = 'private'): ImageItem[] {
  return Array.from({ length: count }, (_, at) => {
    const id = createImageId(nowMs - at * 60_000);
    return {
      id,
      state,
      name: `${at}.jpg`,
      alt: '',
      tags: [],
      type: 'image/jpeg',
      width: 400,
      height: 300,
      sizeBytes: 1_000,
      thumbhash: '',
      uploadedAt: new Date(nowMs - at * 60_000).toISOString(),
      thumbUrl: `/${state}/thumb-${at}`,
      url: `/media/${id}/${at}.jpg`,
    };
  });
}

export type GalleryServer = {
  /** Hears of each body that was sent. */
  onBody: (body: unknown) => void;
} & Readonly<{
  ask: AskServer;
  /** Every image there is; also to be changed behind the gallery's back. */
  images: Map<string, ImageItem>;
  /** `GET /api/images?state=private` and the like, as they came. */
  asked: string[];
  /** An open gallery hears of changes to these images. */
  tell: (ids: readonly string[]) => void;
  /** Answers to these paths wait until they are let go. */
  hold: (path: string) => () => void;
  /** The next request for a path is refused with a status. */
  refuse: (path: string, status: number) => void;
}>;

/** Holds images; the states before the trash are remembered. */
export function createGalleryServer(given: readonly ImageItem[]): GalleryServer {
  const images = new Map(given.map((image) => [image.id, image]));
  const former = new Map<string, ImageState>();
  const asked: string[] = [];
  const told = new Set<string>();
  const refusals = new Map<string, number>();
  const held = new Map<string, Promise<void>>();

  const inState = (states: string) =>
    [...images.values()]
      .filter(({ state }) => states.split(',').includes(state))
      .sort((one, other) => (one.id < other.id ? -1 : 1));

  function move(id: string, to: MoveTarget, from: ImageState | undefined): ChangeResult {
    const image = images.get(id);
    if (!image)
      return { id, ok: false, error: { code: 'not_found', message: 'Nothing here.', requestId: 'r' } };
    const target = to === 'former' ? (former.get(id) ?? 'private') : to;
    if (image.state === target) return { id, ok: true };
    if (from !== undefined && image.state !== from) {
      return { id, ok: false, error: { code: 'conflict', message: 'It is elsewhere.', requestId: 'r' } };
    }
    if (target === 'trash') former.set(id, image.state);
    images.set(id, { ...image, state: target, thumbUrl: image.thumbUrl.replace(image.state, target) });
    return { id, ok: true, moved: { from: image.state, to: target } };
  }
  function page(params: URLSearchParams) {
    const before = params.get('before');
    const start = before === null ? '' : firstIdAt(new Date(Date.parse(before) - 1));
    const limit = Number(params.get('limit'));
    const from = inState(params.get('state') ?? '').filter(
      ({ id }) => id > (params.get('after') ?? '') && id >= start,
    );
    const shown = from.slice(0, limit);
    return { images: shown, next: from.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }
  function search(params: URLSearchParams): Response {
    const found = inState(params.get('state') ?? '').filter(({ name }) =>
      name.includes(params.get('q') ?? ''),
    );
    const events = [
      ...found.map((image) =>
        params.get('fields') === 'id' ? { kind: 'match', id: image.id } : { kind: 'match', image },
      ),
      { kind: 'end', scanned: images.size, matched: found.length, skipped: 0, truncated: false },
    ];
    return new Response(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
  /** All changes since it was asked for last. */
  function changes(): Response {
    if (told.size === 0) return new Response(null, { status: 204 });
    const ids = [...told];
    told.clear();
    return Response.json({
      mark: createImageId(Date.now()),
      images: ids.flatMap((id) => images.get(id) ?? []),
      gone: ids.filter((id) => !images.has(id)),
      isMore: false,
      waiting: null,
    });
  }
  function missing(): Response {
    const body: ErrorBody = { error: { code: 'not_found', message: 'Nothing here.', requestId: 'r' } };
    return Response.json(body, { status: 404 });
  }

  function answer(method: string, { pathname, searchParams }: URL, body: unknown): Response {
    const what = pathname.slice('/api/images/'.length);
    if (pathname === '/api/images') return Response.json(page(searchParams));
    if (what === 'changes') return changes();
    if (what === 'search') return search(searchParams);
    if (what === 'move') {
      const { ids, to, from } = body as MoveRequest;
      return Response.json({ results: ids.map((id) => move(id, to, from)) });
    }
    if (what === 'purge') {
      const { ids } = body as { ids: string[] };
      for (const id of ids) images.delete(id);
      return Response.json({ results: ids.map((id) => ({ id, ok: true })) });
    }
    if (what === 'edit') {
      const { ids, addTags = [], albums = {} } = body as EditRequest;
      const { add = [], remove = [] } = albums;
      const edited = ids.flatMap((id) => {
        const image = images.get(id);
        if (!image) return [];
        const before = image.albums?.map((album) => album.id) ?? [];
        const added = add.filter((album) => !before.includes(album));
        const removed = before.filter((album) => remove.includes(album));
        const now = [...before.filter((album) => !remove.includes(album)), ...added];
        images.set(id, {
          ...image,
          tags: [...image.tags, ...addTags],
          albums: now.map((album) => ({ id: album })),
        });
        const albumsChanged = { added, removed: removed.map((album) => ({ id: album, place: 'm' })) };
        return [
          { ...images.get(id), lost: [], ...(added.length + removed.length > 0 ? { albumsChanged } : {}) },
        ];
      });
      return Response.json({ results: edited.map((image) => ({ id: image.id, ok: true, image })) });
    }
    if (what === 'share') {
      const { id } = body as { id: string };
      return images.has(id)
        ? Response.json({ url: `/share/${id}`, imageUrl: `/media/${id}`, expiresAt: '2027-01-01T00:00:00Z' })
        : missing();
    }
    const image = images.get(what);
    if (!image) return missing();
    if (method === 'PATCH') images.set(what, { ...image, ...(body as object) });
    return Response.json(method === 'PATCH' ? { ...images.get(what), lost: [] } : image);
  }

  const server: GalleryServer = {
    onBody: () => undefined,
    images,
    asked,
    hold(path) {
      let letGo = () => {};
      held.set(
        path,
        new Promise((resolve) => {
          letGo = resolve;
        }),
      );
      return () => {
        held.delete(path);
        letGo();
      };
    },
    tell(ids) {
      for (const id of ids) told.add(id);
    },
    refuse: (path, status) => refusals.set(path, status),
    async ask(path, { method = 'GET', body } = {}) {
      const url = new URL(path, 'http://gallery.test');
      // Asked over and over, by time.
      if (!url.pathname.endsWith('/changes')) asked.push(`${method} ${path}`);
      await held.get(url.pathname);
      const status = refusals.get(url.pathname);
      refusals.delete(url.pathname);
      if (status !== undefined) {
        const refusal: ErrorBody = {
          error: { code: 'busy', message: 'For developers.', requestId: 'r' },
        };
        return Response.json(refusal, { status });
      }
      const json: unknown = typeof body === 'string' ? JSON.parse(body) : null;
      if (json !== null) server.onBody(json);
      return answer(method, url, json);
    },
  };
  return server;
}
