/** Albums, as a view asks the server about them. Failures are `GalleryApiError`, with a sentence for the person. */
import { askServer } from '@/lib/browser/ask-server';
import type { Album } from '@/lib/shared/albums/album';
import type { AlbumFace, AlbumFacesAnswer, AlbumsAnswer } from '@/lib/shared/albums/album-answers';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import { type AskServer, createAsk } from './api/create-ask';
import { GalleryApiError } from './api/gallery-api-error';

export { GalleryApiError };

/** The facts of an album that can be set; what is left out stays. */
export type AlbumFacts = Readonly<Partial<Pick<Album, 'title' | 'text' | 'cover' | 'order' | 'isPublic'>>>;

export type AlbumApi = Readonly<{
  /** The newest first. */
  list: () => Promise<readonly Album[]>;
  get: (id: string) => Promise<Album>;
  create: (facts: AlbumFacts & Pick<Album, 'title'>) => Promise<Album>;
  /** With a revision, `conflict` where somebody has changed the album since. */
  change: (id: string, facts: AlbumFacts, revision?: number) => Promise<Album>;
  /** Deletes the album and no photo. */
  remove: (id: string) => Promise<void>;
  /** Brings a deleted album back. */
  restore: (id: string) => Promise<Album>;
  /** Covers and counts, of 24 albums at most. */
  faces: (ids: readonly string[]) => Promise<readonly AlbumFace[]>;
}>;

type AlbumApiOptions = Readonly<{
  /** Without a slash at its end, such as `/api/albums`. */
  endpoint: string;
  ask?: AskServer;
  text: GalleryEngineText;
}>;

/** Calls to one server. */
export function createAlbumApi({ endpoint, ask: askPath = askServer, text }: AlbumApiOptions): AlbumApi {
  const ask = createAsk(askPath, text);
  async function call<Answer>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
  ): Promise<Answer> {
    const json =
      body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return (await (await ask(`${endpoint}${path}`, { method, ...json })).json()) as Answer;
  }
  /** Somebody else's JSON has none. */
  function listOf<One>(list: readonly One[] | undefined): readonly One[] {
    if (Array.isArray(list)) return list;
    throw new GalleryApiError(text.noReason, false);
  }
  return {
    list: async () => listOf((await call<AlbumsAnswer | null>('GET', ''))?.albums),
    get: (id) => call<Album>('GET', `/${encodeURIComponent(id)}`),
    create: (facts) => call<Album>('POST', '', facts),
    change: (id, facts, revision) =>
      call<Album>('PATCH', `/${encodeURIComponent(id)}`, {
        ...facts,
        ...(revision === undefined ? {} : { revision }),
      }),
    restore: (id) => call<Album>('POST', `/${encodeURIComponent(id)}/restore`, {}),
    faces: async (ids) =>
      listOf(
        (await call<AlbumFacesAnswer | null>('GET', `/faces?${new URLSearchParams({ ids: ids.join(',') })}`))
          ?.faces,
      ),
    remove: async (id) => void (await ask(`${endpoint}/${encodeURIComponent(id)}`, { method: 'DELETE' })),
  };
}
