import type { ImagePage } from '@/lib/shared/wire';
import type { ObjectStorage } from '@/lib/storage';
import { formatServerTiming } from '../http/format-server-timing';
import { jsonTextResponse } from '../http/json-response';
import { createListTimer } from '../images/create-list-timer';
import { formatImagePage } from '../images/format-image-page';

/**
 * Answers with a page of images, and in `Server-Timing` how long it took and how much of that the bucket's listings. For people who may see
 * the gallery: to others the bucket's times would tell something of what is in it. `startedMs` is a `performance.now()`.
 */
export async function answerImagePage(
  { storage, startedMs }: Readonly<{ storage: ObjectStorage; startedMs: number }>,
  readPage: (storage: ObjectStorage) => Promise<ImagePage>,
): Promise<Response> {
  const timed = createListTimer(storage);
  const response = jsonTextResponse(formatImagePage(await readPage(timed.storage)));
  const durations = { list: timed.elapsedMs(), total: performance.now() - startedMs };
  response.headers.set('server-timing', formatServerTiming(durations));
  return response;
}
