/** Albums, as a view asks the server about them. Failures are `GalleryApiError`, with a sentence for the person. */
import { askServer } from '@/lib/browser/ask-server';
import type { Album } from '@/lib/shared/albums/album';
import type { AlbumsAnswer } from '@/lib/shared/albums/album-answers';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import { type AskServer, createAsk } from './api/create-ask';

/** The facts of an album that can be set; what is left out stays. */
export type AlbumFacts = Readonly<Partial<Pick<Album, 'title' | 'text' | 'cover' | 'order'>>>;

export type AlbumApi = Readonly<{
  /** The newest first. */
  list: () => Promise<readonly Album[]>;
  get: (id: string) => Promise<Album>;
  create: (facts: AlbumFacts & Pick<Album, 'title'>) => Promise<Album>;
  /** With a revision, `conflict` where somebody has changed the album since. */
  change: (id: string, facts: AlbumFacts, revision?: number) => Promise<Album>;
  /** Deletes the album and no photo. */
  remove: (id: string) => Promise<void>;
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
  return {
    list: async () => (await call<AlbumsAnswer>('GET', '')).albums,
    get: (id) => call<Album>('GET', `/${encodeURIComponent(id)}`),
    create: (facts) => call<Album>('POST', '', facts),
    change: (id, facts, revision) =>
      call<Album>('PATCH', `/${encodeURIComponent(id)}`, {
        ...facts,
        ...(revision === undefined ? {} : { revision }),
      }),
    remove: async (id) => void (await ask(`${endpoint}/${encodeURIComponent(id)}`, { method: 'DELETE' })),
  };
}
