/** The one place from which the gallery asks the server. Failures are `GalleryApiError`, with a sentence for the person. */

import { askServer } from '@/lib/browser/ask-server';
import { sentenceOf } from '@/lib/browser/describe-refusal';
import { tellSetup } from '@/lib/browser/setup/tell-setup';
import type { GalleryOrder } from '@/lib/shared/gallery/gallery-order';
import { apiState, type GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type {
  ChangeResponse,
  DateChange,
  DatesResponse,
  EditedImage,
  EditRequest,
  EditResponse,
  ImageChanges,
  ImageItem,
  ImagePage,
  MoveRequest,
  ShareResponse,
  TextsRequestChange,
} from '@/lib/shared/wire';
import type { AlbumList } from '../albums/album-list';
import type { Edit } from '../edit/draft-edit';
import type { ReadPage } from '../feed/read-newer';
import { type AskServer, createAsk } from './create-ask';
import { GalleryApiError, isPhotoGone } from './gallery-api-error';
import { type SearchMatchEvent, type SearchRequest, searchImages } from './search-images';

/** The admin's calls about images. Each takes at most 1,000 ids. */
export type GalleryApi = Readonly<{
  /** Reads pages of one tab, in an order that the server has pages of. */
  pageReader: (state: GalleryState, order: GalleryOrder) => ReadPage;
  /** Reads pages of an album, in its order. */
  albumReader: (album: AlbumList) => ReadPage;
  /** Moves photos of an album behind another one, or to its front. */
  arrange: (album: AlbumList, ids: readonly string[], behind: string | null) => Promise<EditResponse>;
  /** One image, whatever its state. */
  fetchImage: (id: string) => Promise<ImageItem>;
  /** Moves images to another state. */
  moveImages: (request: MoveRequest) => Promise<ChangeResponse>;
  /** Deletes images of the trash permanently. */
  purgeImages: (ids: readonly string[]) => Promise<ChangeResponse>;
  /** The same edit of many images. */
  editImages: (edit: EditRequest) => Promise<EditResponse>;
  /** The images that changed since a mark; null where none did. */
  readChanges: (since: string) => Promise<ImageChanges | null>;
  /** The dates that photos were taken at; at most 100 ids. */
  readDates: (ids: readonly string[]) => Promise<DatesResponse>;
  /** Changes the dates that photos were taken at, each to its own. */
  changeDates: (changes: readonly DateChange[]) => Promise<EditResponse>;
  /** Gives photos their own texts each; one whose texts are no longer `from` is refused. */
  retextImages: (changes: readonly TextsRequestChange[]) => Promise<EditResponse>;
  /** Changes the name, description or tags of one image. */
  editImage: (id: string, edit: Edit) => Promise<EditedImage>;
  /** A link that opens one image for anyone who has it. */
  shareImage: (id: string, expiresInSeconds: number) => Promise<ShareResponse>;
  /** Matches as they are found, in any order. */
  search: (request: SearchRequest) => AsyncGenerator<SearchMatchEvent>;
}>;

type ApiOptions = Readonly<{
  /** Without a slash at its end, such as `/api/images`. */
  endpoint: string;
  ask?: AskServer;
  text: GalleryEngineText;
}>;

/** Calls to one server. */
export function createGalleryApi({ endpoint, ask: askPath = askServer, text }: ApiOptions): GalleryApi {
  const ask = createAsk(askPath, text);

  async function call<Answer>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
    base = endpoint,
  ): Promise<Answer> {
    const json =
      body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await ask(`${base}${path}`, { method, ...json });
    return (await response.json()) as Answer;
  }
  /** Refusals of single images in the language of the page. */
  async function change<Answer extends ChangeResponse | EditResponse>(
    path: string,
    body: unknown,
    base = endpoint,
  ): Promise<Answer> {
    const answer = await call<Answer>('POST', path, body, base);
    const results = await Promise.all(
      answer.results.map(async (one) =>
        one.ok ? one : { ...one, error: { ...one.error, message: await sentenceOf(one.error, text) } },
      ),
    );
    return { ...answer, results };
  }
  /** Only the photo can be missing: the person is told so. */
  async function ofPhoto<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (error) {
      throw isPhotoGone(error) ? new GalleryApiError(text.gone('purged', 1), false, 'not_found') : error;
    }
  }
  const pathOf = (id: string) => `/${encodeURIComponent(id)}`;
  function readerOf(address: string, query: Readonly<Record<string, string>>): ReadPage {
    return async ({ limit, ...start }) => {
      const params = new URLSearchParams({ ...query, limit: String(limit), ...start });
      const page = await call<ImagePage | null>('GET', `?${params}`, undefined, address);
      if (Array.isArray(page?.images)) return page;
      // Somebody else's JSON.
      tellSetup({ kind: 'notMounted', address, status: 200 });
      throw new GalleryApiError(text.noReason, false);
    };
  }

  return {
    pageReader: (state, order) =>
      readerOf(endpoint, { state: apiState(state), ...(order === 'uploaded' ? {} : { order }) }),
    albumReader: ({ id, endpoint: base }) => readerOf(`${base}${pathOf(id)}/images`, {}),
    arrange: ({ id, endpoint: base }, ids, behind) =>
      change<EditResponse>(`${pathOf(id)}/arrange`, { ids, behind }, base),
    fetchImage: (id) => ofPhoto(call<ImageItem>('GET', pathOf(id))),
    moveImages: (request) => {
      const { ids, to, from, word } = request;
      const more = { ...(from === undefined ? {} : { from }), ...(word === undefined ? {} : { word }) };
      return change<ChangeResponse>('/move', { ids, to, ...more });
    },
    purgeImages: (ids) => change<ChangeResponse>('/purge', { ids }),
    editImages: (edit) => change<EditResponse>('/edit', edit),
    readChanges: async (since) => {
      const response = await ask(`${endpoint}/changes?since=${since}`, { method: 'GET' });
      return response.status === 204 ? null : ((await response.json()) as ImageChanges);
    },
    readDates: (ids) => call<DatesResponse>('GET', `/dates?${new URLSearchParams({ ids: ids.join() })}`),
    changeDates: (changes) => change<EditResponse>('/dates', { changes }),
    retextImages: (changes) => change<EditResponse>('/texts', { changes }),
    editImage: (id, edit) => ofPhoto(call<EditedImage>('PATCH', pathOf(id), edit)),
    shareImage: (id, expiresInSeconds) =>
      ofPhoto(call<ShareResponse>('POST', '/share', { id, expiresInSeconds })),
    search: (request) => searchImages(`${endpoint}/search`, { ask, text }, request),
  };
}
