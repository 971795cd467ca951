import { readDocument } from '../bodies/read-body';
import { childrenOf, type ParsedXml, parseXml, textOf, xmlDocument } from '../bodies/xml';
import type { BucketContext, BucketRequest, BucketResponse } from '../http/bucket-context';
import { xmlResponse } from '../http/bucket-context';
import { S3Error } from '../http/s3-error';
import { bareEtag, deleteCondition } from './preconditions';

const MAX_KEYS = 1_000;

/** DELETE of one object; one that is not there is no error. */
export async function deleteObject(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  const { key } = request.target;
  const { ifPresent, ifMatch } = deleteCondition(request.header);
  if (ifPresent || ifMatch !== undefined) {
    const refusal = await deleteOne(context, key, ifMatch);
    if (refusal) throw refusal;
  } else await context.store.delete([key]);
  return { status: 204 };
}

/** POST ?delete: up to 1,000 keys in one request; one with an ETag is deleted only if that is its version. */
export async function deleteObjects(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  const document = parseXml(await readDocument(request), 'Delete', ['Object']);
  const objects = childrenOf(document, 'Object').map(parseObject);
  if (objects.length < 1 || objects.length > MAX_KEYS) throw new S3Error('MalformedXML');
  await context.store.delete(objects.filter(({ etag }) => etag === undefined).map(({ key }) => key));
  const failed = new Map<string, S3Error>();
  for (const { key, etag } of objects) {
    const refusal = etag === undefined ? null : await deleteOne(context, key, etag);
    if (refusal) failed.set(key, refusal);
  }
  const isQuiet = childrenOf(document, 'Quiet')[0] === 'true';
  const deleted = isQuiet ? [] : objects.filter(({ key }) => !failed.has(key));
  return xmlResponse(
    xmlDocument('DeleteResult', {
      Deleted: deleted.map(({ key }) => ({ Key: key })),
      Error: [...failed].map(([Key, { code, message }]) => ({ Key, Code: code, Message: message })),
    }),
  );
}

function parseObject(object: ParsedXml): Readonly<{ key: string; etag: string | undefined }> {
  const [key] = childrenOf(object, 'Key');
  if (typeof key !== 'string' || key === '') throw new S3Error('MalformedXML');
  const unsupported = ['VersionId', 'LastModifiedTime', 'Size'].find(
    (name) => childrenOf(object, name).length > 0,
  );
  if (unsupported) throw new S3Error('NotImplemented', `Deleting by ${unsupported} is not implemented.`);
  const etag = textOf(object, 'ETag');
  return { key, etag: etag === undefined ? undefined : bareEtag(etag) };
}

/** Null once it is deleted, or why it is not. */
async function deleteOne(
  { store }: BucketContext,
  key: string,
  etag: string | undefined,
): Promise<S3Error | null> {
  if (await store.deleteIfMatch(key, etag)) return null;
  return new S3Error((await store.head(key)) ? 'PreconditionFailed' : 'NoSuchKey');
}
