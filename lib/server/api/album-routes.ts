import type { AlbumsAnswer } from '@/lib/shared/albums/album-answers';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { albumFaces, facesSchema } from '../albums/album-faces';
import { changeAlbumSchema, createAlbumSchema, restoreAlbumSchema } from '../albums/album-schemas';
import { arrangeAlbum, arrangeSchema } from '../albums/arrange-album';
import { changeOrder } from '../albums/build-order';
import { albumImagesSchema, listAlbum } from '../albums/list-album';
import { eventOfChange } from '../audit/event-of-change';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { parseInput } from '../input/parse-input';
import { answerImagePage } from './answer-image-page';
import type { ApiRoute } from './api-route';
import { readQuery } from './read-query';

/** Longest work within one request: a function may have a minute. */
const MOST_MS = 20_000;

/** Albums: their words and their order. Photos come into them and leave them by `POST /api/images/edit`. */
export const ALBUM_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/albums',
    access: 'viewer',
    summary: 'Returns all albums, the newest first; 1,000 at most.',
    answers: '`AlbumsAnswer`',
    answer: async ({ services }) => {
      const answer: AlbumsAnswer = { albums: await services.albums.list() };
      return jsonResponse(answer);
    },
  },
  {
    method: 'POST',
    path: '/api/albums',
    access: 'editor',
    summary: 'Makes an album. Two may have the same title.',
    input: createAlbumSchema,
    answers: '`Album`',
    answer: async ({ services, request, audit }) => {
      const {
        text = '',
        order = FIRST_ORDER,
        title,
      } = parseInput(createAlbumSchema, await readJsonBody(request));
      const album = await services.albums.create({ title, text, order });
      await audit({ action: 'album_created', to: album.id });
      return jsonResponse(album);
    },
  },
  {
    method: 'GET',
    path: '/api/albums/faces',
    access: 'viewer',
    summary: 'Returns covers and counts of albums, counted up to 500.',
    input: facesSchema,
    answers: '`AlbumFacesAnswer`',
    answer: async ({ services, request }) => jsonResponse(await albumFaces(services, readQuery(request.url))),
  },
  {
    method: 'GET',
    path: '/api/albums/:id/images',
    access: 'viewer',
    summary: 'Returns a page of the photos of an album, in its order.',
    input: albumImagesSchema,
    answers: '`ImagePage`',
    answer: ({ services, id, request, startedMs }) =>
      answerImagePage({ storage: services.storage, startedMs }, (storage) =>
        listAlbum({ ...services, storage }, id, readQuery(request.url)),
      ),
  },
  {
    method: 'POST',
    path: '/api/albums/:id/arrange',
    access: 'editor',
    summary: 'Moves photos within an album of its own order, among its first 2,000.',
    input: arrangeSchema,
    answers: '`EditResponse`, with every photo that got another place',
    answer: async ({ services, id, request, requestId, audit }) => {
      const arranged = await arrangeAlbum(services, id, await readJsonBody(request), requestId);
      await audit({ ...eventOfChange('edit', arranged), action: 'album_changed', to: id });
      return jsonResponse(arranged);
    },
  },
  {
    method: 'GET',
    path: '/api/albums/:id',
    access: 'viewer',
    summary: 'Returns one album.',
    answers: '`Album`',
    answer: async ({ services, id }) => jsonResponse(await services.albums.get(id)),
  },
  {
    method: 'PATCH',
    path: '/api/albums/:id',
    access: 'editor',
    summary: "Changes an album's title, description, cover or order, or makes it public.",
    input: changeAlbumSchema,
    answers: '`Album`',
    answer: async ({ services, id, request, audit }) => {
      const { revision, order, ...change } = parseInput(changeAlbumSchema, await readJsonBody(request));
      const changed = await services.albums.change(id, change, revision);
      const isOver = endIn(services.clock, MOST_MS);
      const album = order === undefined ? changed : await changeOrder(services, changed, order, isOver);
      await audit({ action: 'album_changed', to: id });
      return jsonResponse(album);
    },
  },
  {
    method: 'DELETE',
    path: '/api/albums/:id',
    access: 'editor',
    summary: 'Deletes an album and none of its photos. It can be restored for a day.',
    answers: '204',
    answer: async ({ services, id, audit }) => {
      if (!(await services.albums.delete(id))) throw new ApiError('album_gone');
      await audit({ action: 'album_deleted', to: id });
      return emptyResponse();
    },
  },
  {
    method: 'POST',
    path: '/api/albums/:id/restore',
    access: 'editor',
    summary: 'Brings a deleted album back, with its photos, for a day after it was deleted.',
    answers: '`Album`',
    input: restoreAlbumSchema,
    answer: async ({ services, id, request, audit }) => {
      parseInput(restoreAlbumSchema, await readJsonBody(request));
      const album = await services.albums.restore(id);
      await audit({ action: 'album_restored', to: id });
      return jsonResponse(album);
    },
  },
];

function endIn(clock: Clock, ms: number): () => boolean {
  const endMs = clock().getTime() + ms;
  return () => clock().getTime() >= endMs;
}
