import { xmlDocument } from '../bodies/xml';
import { BUCKET_DOCUMENTS, type BucketDocumentName, bucketDocument } from '../operations/bucket-documents';
import { copyObject } from '../operations/copy-object';
import { deleteObject, deleteObjects } from '../operations/delete-objects';
import { getObject } from '../operations/get-object';
import { listObjectsV2 } from '../operations/list-objects-v2';
import { putObject } from '../operations/put-object';
import type { BucketContext, BucketRequest, BucketResponse } from './bucket-context';
import { xmlResponse } from './bucket-context';
import { queryValue } from './request-target';
import { S3Error } from './s3-error';

/** Longest key, in UTF-8 bytes. */
const MAX_KEY_BYTES = 1_024;

/** Sub-resources of S3 that have no meaning here. */
const NOT_IMPLEMENTED = [
  'accelerate',
  'acl',
  'analytics',
  'attributes',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'partNumber',
  'policy',
  'publicAccessBlock',
  'renameObject',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'session',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
];

/** Chooses the operation of a request whose sender is known. Throws S3Error. */
export function routeRequest(
  context: BucketContext,
  request: BucketRequest,
): Promise<BucketResponse> | BucketResponse {
  const { target, method } = request;
  authorize(context, request);
  if (target.bucket === '') return listBuckets(context, method);
  const unsupported = target.query.find(([name]) => NOT_IMPLEMENTED.includes(name));
  if (unsupported) throw new S3Error('NotImplemented', `?${unsupported[0]} is not implemented.`);
  if (Buffer.byteLength(target.key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError');
  return target.key === '' ? routeBucket(context, request) : routeObject(context, request);
}

/** Anonymous requests may read what was made public, and nothing else: not list, not write. */
function authorize(context: BucketContext, { authentication, method, target }: BucketRequest): void {
  if (authentication.kind === 'signed') return;
  const isRead = method === 'GET' || method === 'HEAD';
  const isPublic =
    target.key !== '' && context.publicPrefixes.some((prefix) => target.key.startsWith(prefix));
  if (!isRead || !isPublic) throw new S3Error('AccessDenied');
}

function routeBucket(
  context: BucketContext,
  request: BucketRequest,
): Promise<BucketResponse> | BucketResponse {
  const { query } = request.target;
  const document = (Object.keys(BUCKET_DOCUMENTS) as BucketDocumentName[]).find(
    (name) => queryValue(query, name) !== undefined,
  );
  if (document) return bucketDocument(context, request, document);
  switch (request.method) {
    case 'HEAD':
      return { status: 200, headers: { 'x-amz-bucket-region': context.region } };
    case 'GET':
      if (queryValue(query, 'location') !== undefined) {
        // The first region of S3 is the one without a name.
        const region = context.region === 'us-east-1' ? '' : context.region;
        return xmlResponse(xmlDocument('LocationConstraint', region));
      }
      if (queryValue(query, 'list-type') !== '2')
        throw new S3Error('NotImplemented', 'Use ListObjectsV2: list-type=2.');
      return listObjectsV2(context, request);
    case 'POST':
      if (queryValue(query, 'delete') !== undefined) return deleteObjects(context, request);
      throw new S3Error('MethodNotAllowed');
    case 'PUT':
    case 'DELETE':
      throw new S3Error('NotImplemented', 'There is one bucket, made at the first start.');
    default:
      throw new S3Error('MethodNotAllowed');
  }
}

function routeObject(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return getObject(context, request);
    case 'PUT': {
      const source = request.header('x-amz-copy-source');
      return source === undefined ? putObject(context, request) : copyObject(context, request, source);
    }
    case 'DELETE':
      return deleteObject(context, request);
    default:
      throw new S3Error('MethodNotAllowed');
  }
}

function listBuckets(context: BucketContext, method: string): BucketResponse {
  if (method !== 'GET') throw new S3Error('MethodNotAllowed');
  return xmlResponse(
    xmlDocument('ListAllMyBucketsResult', {
      Owner: { ID: 'sluice', DisplayName: 'sluice' },
      Buckets: { Bucket: { Name: context.bucket, CreationDate: new Date(0).toISOString() } },
    }),
  );
}
