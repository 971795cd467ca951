import type { AlbumsAnswer } from '@/lib/shared/albums/album-answers';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { changeAlbumSchema, createAlbumSchema } from '../albums/album-schemas';
import { ApiError } from '../errors/api-error';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { parseInput } from '../input/parse-input';
import type { ApiRoute } from './api-route';

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
    summary: "Changes an album's title, description, cover or order.",
    input: changeAlbumSchema,
    answers: '`Album`',
    answer: async ({ services, id, request, audit }) => {
      const { revision, ...change } = parseInput(changeAlbumSchema, await readJsonBody(request));
      const album = await services.albums.change(id, change, revision);
      await audit({ action: 'album_changed', to: id });
      return jsonResponse(album);
    },
  },
  {
    method: 'DELETE',
    path: '/api/albums/:id',
    access: 'editor',
    summary: 'Deletes an album and none of its photos.',
    answers: '204',
    answer: async ({ services, id, audit }) => {
      if (!(await services.albums.delete(id))) throw new ApiError('album_gone');
      await audit({ action: 'album_deleted', to: id });
      return emptyResponse();
    },
  },
];
