import type { BucketContext, BucketRequest, BucketResponse } from './bucket-context';
import { xmlResponse } from './bucket-context';
import { bareEtag } from './preconditions';
import { readDocument } from './read-body';
import { S3Error } from './s3-error';
import { childrenOf, parseXml, xmlDocument } from './xml';

const MAX_KEYS = 1_000;

/** DELETE of one object; one that is not there is no error. */
export async function deleteObject(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  const { key } = request.target;
  const ifMatch = request.header('if-match');
  if (ifMatch === undefined) {
    await context.store.delete([key]);
  } else if (!(await context.store.deleteIfMatch(key, bareEtag(ifMatch)))) {
    throw new S3Error((await context.store.head(key)) ? 'PreconditionFailed' : 'NoSuchKey');
  }
  return { status: 204 };
}

/** POST ?delete: up to 1,000 keys in one request. */
export async function deleteObjects(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  const document = parseXml(await readDocument(request), 'Delete', ['Object']);
  const keys = childrenOf(document, 'Object').map((object) => {
    const [key] = childrenOf(object, 'Key');
    if (typeof key !== 'string' || key === '') throw new S3Error('MalformedXML');
    if (childrenOf(object, 'VersionId').length > 0 || childrenOf(object, 'ETag').length > 0) {
      throw new S3Error('NotImplemented', 'Deleting by version is not implemented.');
    }
    return key;
  });
  if (keys.length < 1 || keys.length > MAX_KEYS) throw new S3Error('MalformedXML');
  await context.store.delete(keys);
  const isQuiet = childrenOf(document, 'Quiet')[0] === 'true';
  return xmlResponse(xmlDocument('DeleteResult', isQuiet ? {} : { Deleted: keys.map((Key) => ({ Key })) }));
}
