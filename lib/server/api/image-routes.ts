import type { ChangeResponse, EditResponse } from '@/lib/shared/wire';
import { eventOfChange, eventOfEdit, eventOfMove } from '../audit/event-of-change';
import { markChanged } from '../changes/change-marks';
import { downloadImages, downloadSchema } from '../download/download-images';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readFormBody } from '../http/read-form-body';
import { readJsonBody } from '../http/read-json-body';
import { changedImages, changesSinceSchema } from '../images/changed-images';
import { dateImages, datesQuerySchema, datesSchema, readDates } from '../images/date-images';
import { changesSchema, editImage } from '../images/edit-image';
import { editImages, editSchema } from '../images/edit-images';
import { getImage } from '../images/get-image';
import { listImages, listQuerySchema } from '../images/list-images';
import { moveImages, moveSchema } from '../images/move-images';
import { purgeImages, purgeSchema } from '../images/purge-images';
import { retextImages, retextSchema } from '../images/retext-images';
import { shareImage, shareSchema } from '../images/share-image';
import { searchImages, searchQuerySchema } from '../search/search-images';
import { galleryNumbers, numbersQuerySchema } from '../statistics/gallery-numbers';
import { ndjsonResponse } from '../streams/ndjson-response';
import { answerImagePage } from './answer-image-page';
import type { ApiRoute } from './api-route';
import { readQuery } from './read-query';

/** The images that were changed. */
function idsOf({ results }: ChangeResponse | EditResponse): readonly string[] {
  return results.flatMap(({ id, ok }) => (ok ? [id] : []));
}

/** The endpoints of the gallery. Where two paths match, the first counts: those with a word of their own stand before `:id`. */
export const IMAGE_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/images',
    access: 'viewer',
    summary: 'Returns a page of the gallery, newest first.',
    input: listQuerySchema,
    answers: '`ImagePage`',
    answer: ({ services, request, startedMs }) =>
      answerImagePage({ storage: services.storage, startedMs }, (storage) =>
        listImages({ ...services, storage }, readQuery(request.url)),
      ),
  },
  {
    method: 'GET',
    path: '/api/images/search',
    access: 'viewer',
    summary: 'Searches all images and returns matches as they are found, in any order.',
    input: searchQuerySchema,
    answers: 'newline-delimited JSON, each line a `SearchEvent`',
    answer: async ({ services, request, requestId }) =>
      ndjsonResponse(searchImages(services, readQuery(request.url), requestId, request.signal)),
  },
  {
    method: 'GET',
    path: '/api/images/changes',
    access: 'viewer',
    isBackground: true,
    summary:
      'Returns the images that changed since the answer before, for pages that stay open: at the cost of one LIST of one key where none did.',
    input: changesSinceSchema,
    answers: '`ImageChanges`, or 204 where nothing has changed',
    answer: async ({ services, request }) => {
      const changes = await changedImages(services, readQuery(request.url));
      return changes === null ? emptyResponse() : jsonResponse(changes);
    },
  },
  {
    method: 'GET',
    path: '/api/images/numbers',
    access: 'viewer',
    summary: 'Counts images and bytes by state, type and day.',
    input: numbersQuerySchema,
    answers: 'newline-delimited JSON, each line a `NumbersEvent`',
    answer: async ({ services, request, requestId }) =>
      ndjsonResponse(galleryNumbers(services, readQuery(request.url), requestId, request.signal)),
  },
  {
    method: 'POST',
    path: '/api/images/download',
    access: 'viewer',
    summary: 'Returns images as a ZIP archive; the request is a form, so that a browser saves the answer.',
    input: downloadSchema,
    answers: '`application/zip`',
    answer: async ({ services, request, requestId, identity, audit }) => {
      const downloader = { identity, request, requestId };
      const form = await readFormBody(request);
      const { imageIds, response } = await downloadImages(services, downloader, form);
      await audit({ action: 'download', imageIds });
      return response;
    },
  },
  {
    method: 'POST',
    path: '/api/images/edit',
    access: 'editor',
    summary:
      'Edits name, description, tags or albums of several images in the same way. An image can be in 8 albums at most.',
    input: editSchema,
    answers: '`EditResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const body = await readJsonBody(request);
      const edited = await editImages(services, body, requestId);
      await Promise.all([audit(eventOfEdit(body, edited)), markChanged(services, idsOf(edited))]);
      return jsonResponse(edited);
    },
  },
  {
    method: 'GET',
    path: '/api/images/dates',
    access: 'viewer',
    summary: 'Returns the dates that some images were taken at.',
    input: datesQuerySchema,
    answers: '`DatesResponse`',
    answer: async ({ services, request, requestId }) =>
      jsonResponse(await readDates(services, readQuery(request.url), requestId)),
  },
  {
    method: 'POST',
    path: '/api/images/dates',
    access: 'editor',
    summary: 'Changes the date that each of several images was taken at.',
    input: datesSchema,
    answers: '`EditResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const dated = await dateImages(services, await readJsonBody(request), requestId);
      await Promise.all([audit(eventOfChange('edit', dated)), markChanged(services, idsOf(dated))]);
      return jsonResponse(dated);
    },
  },
  {
    method: 'POST',
    path: '/api/images/texts',
    access: 'editor',
    summary: 'Gives several images their own name, description and tags each, also to undo an edit.',
    input: retextSchema,
    answers: '`EditResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const edited = await retextImages(services, await readJsonBody(request), requestId);
      await Promise.all([audit(eventOfChange('edit', edited)), markChanged(services, idsOf(edited))]);
      return jsonResponse(edited);
    },
  },
  {
    method: 'POST',
    path: '/api/images/move',
    access: 'editor',
    summary: 'Moves images to another state: publishes them, makes them private, deletes or restores them.',
    input: moveSchema,
    answers: '`ChangeResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const body = await readJsonBody(request);
      const moved = await moveImages(services, body, requestId);
      await Promise.all([audit(eventOfMove(body, moved)), markChanged(services, idsOf(moved))]);
      return jsonResponse(moved);
    },
  },
  {
    method: 'POST',
    path: '/api/images/purge',
    access: 'admin',
    summary: 'Deletes images permanently, out of the trash only.',
    input: purgeSchema,
    answers: '`ChangeResponse`',
    answer: async ({ services, request, requestId, audit }) => {
      const purged = await purgeImages(services, await readJsonBody(request), requestId);
      await Promise.all([audit(eventOfChange('purge', purged)), markChanged(services, idsOf(purged))]);
      return jsonResponse(purged);
    },
  },
  {
    method: 'POST',
    path: '/api/images/share',
    access: 'admin',
    summary: 'Makes a link that opens one image until it ends.',
    input: shareSchema,
    answers: '`ShareResponse`',
    answer: async ({ services, request, audit }) => {
      const body = await readJsonBody(request);
      const shared = await shareImage(services, body);
      await audit({ action: 'share', imageIds: [(body as { id: string }).id] });
      return jsonResponse(shared);
    },
  },
  {
    method: 'GET',
    path: '/api/images/:id',
    access: 'viewer',
    summary: 'Returns one image, with what was said about it besides.',
    answers: '`ImageDetails`',
    answer: async ({ services, id }) => jsonResponse(await getImage(services, id)),
  },
  {
    method: 'PATCH',
    path: '/api/images/:id',
    access: 'editor',
    summary: "Edits one image's name, description or tags.",
    input: changesSchema,
    answers: '`EditedImage`',
    answer: async ({ services, id, request, audit }) => {
      const edited = await editImage(services, id, await readJsonBody(request));
      await Promise.all([audit({ action: 'edit', imageIds: [id] }), markChanged(services, [id])]);
      return jsonResponse(edited);
    },
  },
];
