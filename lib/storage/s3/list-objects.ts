import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { ListOptions, ObjectInfo, ObjectPage } from '@/lib/storage/object-storage';
import { toObjectInfo } from '@/lib/storage/s3/to-object-info';

/**
 * One page of a listing. Servers may answer fewer keys than asked for, even none, while there are more (Ceph gave 890 of 1,000): only
 * `IsTruncated` tells the end.
 */
export async function listObjects(
  client: S3Client,
  bucket: string,
  { prefix, startAfter, limit }: ListOptions,
): Promise<ObjectPage> {
  let token: string | undefined;
  for (;;) {
    const answer = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        MaxKeys: limit,
        ...(startAfter === undefined ? {} : { StartAfter: startAfter }),
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    const objects = (answer.Contents ?? []).flatMap((entry): ObjectInfo[] =>
      entry.Key === undefined ? [] : [toObjectInfo(entry.Key, entry)],
    );
    const last = objects.at(-1)?.key;
    const isEnd = answer.IsTruncated !== true;
    // A key to start after, not the server's token: the cursor then outlives the server that gave it.
    if (isEnd || last !== undefined) return { objects, next: isEnd ? null : (last ?? null) };
    token = answer.NextContinuationToken;
    if (token === undefined) return { objects, next: null };
  }
}
