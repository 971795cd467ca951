/** Tuned: the SDK signs, sends and repeats; its answer is read by our own parser. */
import { isAscii } from 'node:buffer';
import {
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ForeignAnswer } from '../../foreign-answer';
import type { ListOptions, ObjectPage } from '../../object-storage';
import { type Listing, parseListing } from './parse-listing';

/** The document that the SDK is given to parse in place of the document we have read. */
const EMPTY = new TextEncoder().encode('<ListBucketResult/>');

/**
 * One page of a listing. Servers may return fewer keys than asked for, even none, while there are more (Ceph gave 890 of 1,000): only
 * `IsTruncated` tells the end.
 */
export async function listObjects(
  client: S3Client,
  bucket: string,
  { prefix, startAfter, limit }: ListOptions,
): Promise<ObjectPage> {
  let token: string | undefined;
  for (;;) {
    const { objects, isTruncated, nextToken } = await sendList(
      client,
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        MaxKeys: limit,
        ...(startAfter === undefined ? {} : { StartAfter: startAfter }),
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    const last = objects.at(-1)?.key;
    // A key to start after, not the server's token: the cursor then outlives the server that gave it.
    if (!isTruncated || last !== undefined) return { objects, next: isTruncated ? (last ?? null) : null };
    token = nextToken;
    if (token === undefined) return { objects, next: null };
  }
}

type Handler = (args: {
  input: ListObjectsV2CommandInput;
  request: unknown;
}) => Promise<{ response: unknown; output: ListObjectsV2CommandOutput }>;

/**
 * Signing, retries and errors are the SDK's; the document is read by our own parser, as the SDK's takes longer for a page than
 * the bucket.
 */
async function sendList(client: S3Client, command: ListObjectsV2Command): Promise<Listing> {
  let listing: Listing | undefined;
  command.middlewareStack.addRelativeTo(
    (next: Handler) => async (args: Parameters<Handler>[0]) => {
      const result = await next(args);
      const response = result.response as {
        statusCode?: number;
        headers?: Record<string, string>;
        body?: unknown;
      };
      if (response.statusCode !== 200) return result;
      const text = await readText(response.body);
      const parsed = parseListing(text);
      if (parsed === null)
        throw new ForeignAnswer({ status: 200, headers: response.headers ?? {}, body: text });
      listing = parsed;
      response.body = EMPTY;
      return result;
    },
    { name: 'readListing', relation: 'after', toMiddleware: 'deserializerMiddleware' },
  );
  await client.send(command);
  if (listing === undefined) throw new SyntaxError('A listing was not answered.');
  return listing;
}

async function readText(body: unknown): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  // With ASCII alone the two are the same, and this one is a copy.
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
