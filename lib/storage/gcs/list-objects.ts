import type { Bucket, FileMetadata } from '@google-cloud/storage';
import { ForeignAnswer } from '../foreign-answer';
import type { ListOptions, ObjectInfo, ObjectPage } from '../object-storage';
import { toObjectInfo } from './to-object-info';

/** The most a page holds: https://cloud.google.com/storage/docs/json_api/v1/objects/list */
const MAX_RESULTS = 1_000;

type ListAnswer = Readonly<{ items?: readonly FileMetadata[]; nextPageToken?: string }>;

/**
 * One page of a listing. `startOffset` includes the key itself, so one more is asked for and that one left out.
 */
export async function listObjects(
  bucket: Bucket,
  { prefix, startAfter, limit }: ListOptions,
): Promise<ObjectPage> {
  let pageToken: string | undefined;
  for (;;) {
    const [, , answer] = await bucket.getFiles({
      prefix,
      autoPaginate: false,
      maxResults: Math.min(MAX_RESULTS, startAfter === undefined ? limit : limit + 1),
      fields: 'items(name,size,generation,updated),nextPageToken',
      ...(startAfter === undefined ? {} : { startOffset: startAfter }),
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    // An empty listing is an empty object; a page of something in between comes as text.
    if (answer !== undefined && answer !== null && typeof answer !== 'object') {
      throw new ForeignAnswer({ status: 200, headers: {}, body: String(answer) });
    }
    // For an answer with chosen fields the library makes no File objects.
    const { items = [], nextPageToken } = (answer ?? {}) as ListAnswer;
    const found = items.flatMap(({ name, size, generation, updated }): ObjectInfo[] =>
      name === undefined || name === startAfter ? [] : [toObjectInfo(name, { size, generation, updated })],
    );
    const objects = found.slice(0, limit);
    pageToken = nextPageToken;
    const isEnd = pageToken === undefined && found.length === objects.length;
    const last = objects.at(-1)?.key;
    // A key to start after, not the server's token: the cursor then outlives the server that gave it.
    if (isEnd || last !== undefined) return { objects, next: isEnd ? null : (last ?? null) };
  }
}
