import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ChangeResponse, ChangeResult, Moved } from '@/lib/shared/wire';
import { ApiError } from '../errors/api-error';
import { toWireResult } from '../errors/to-wire-result';
import type { Needs } from '../needs';

/** Most images one call may change. */
const MAX_IDS = 1_000;
/** Images looked up, and tidied up after, by one request to the bucket. */
const CHUNK = 64;
/** Chunks at once: while one is looked up the others copy. */
const PARALLEL_CHUNKS = 4;

/** The ids of a bulk change. */
export const idsSchema = z.array(z.string().max(100)).min(1).max(MAX_IDS);

/** The changes that could not be done, by id; an id that is not in it is done. */
export type Failures = Map<string, unknown>;

/**
 * Does the same to many images, neighbours together; each has a result of its own, in order. An id given twice is changed
 * once. A failure of the whole of `change` is the failure of each of its images. `moved` is filled by `change`.
 */
export async function changeImages(
  services: Needs<'log'>,
  ids: readonly string[],
  requestId: string,
  change: (ids: readonly string[]) => Promise<Failures>,
  moved: ReadonlyMap<string, Moved> = new Map(),
): Promise<ChangeResponse> {
  const unique = [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1));
  const failures: Failures = new Map();
  for (const id of unique) if (!isImageId(id)) failures.set(id, new ApiError('not_found'));
  await mapBounded(chunksOf(unique.filter(isImageId)), PARALLEL_CHUNKS, async (chunk) => {
    for (const [id, error] of await failuresOf(chunk, change)) failures.set(id, error);
  });
  const results = new Map<string, ChangeResult>();
  for (const id of unique) {
    const result = await resultOf(services, requestId, id, failures);
    const what = moved.get(id);
    results.set(id, result.ok && what ? { ...result, moved: what } : result);
  }
  return { results: ids.flatMap((id) => results.get(id) ?? []) };
}

async function failuresOf(
  chunk: readonly string[],
  change: (ids: readonly string[]) => Promise<Failures>,
): Promise<Failures> {
  try {
    return await change(chunk);
  } catch (error) {
    return new Map(chunk.map((id) => [id, error]));
  }
}

async function resultOf(
  services: Needs<'log'>,
  requestId: string,
  id: string,
  failures: Failures,
): Promise<ChangeResult> {
  if (!failures.has(id)) return { id, ok: true };
  const { error } = await toWireResult(services, requestId, () => Promise.reject(failures.get(id)));
  return { id, ok: false, error };
}

function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const chunks: (readonly string[])[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) chunks.push(ids.slice(start, start + CHUNK));
  return chunks;
}
