/**
 * POST Object: an upload from an HTML form, allowed by a signed policy.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */
import { Readable } from 'node:stream';
import { type Checksum, declaredChecksum } from '../bodies/checksum';
import { CHECKSUM_DIGESTS } from '../bodies/checksum-digests';
import { objectHeaders } from '../bodies/read-body';
import type { PostForm } from '../bodies/read-form';
import { xmlDocument } from '../bodies/xml';
import type { BucketContext, BucketResponse } from '../http/bucket-context';
import { xmlResponse } from '../http/bucket-context';
import { S3Error } from '../http/s3-error';
import type { PutOptions, StoredObject } from '../object-store';
import { checkPolicy, type SizeRange } from '../policy/check-policy';
import { parsePolicy } from '../policy/parse-policy';
import { encodeRfc3986 } from '../signature/canonical-request';
import { verifyPolicySignature } from '../signature/verify-policy-signature';
import { expirationHeader } from './expiration-header';
import { refuseUnheeded } from './refuse-unheeded';

/** Replaced in a key by the name of the file, before the policy is checked. */
const FILENAME_VARIABLE = '$' + '{filename}';

/** Decides over the form and streams its file to the store. `publicUrl` is where the bucket is reached, without a slash. */
export async function postObject(
  context: BucketContext,
  form: PostForm,
  publicUrl: string,
): Promise<BucketResponse> {
  const given = form.fields.get('key');
  if (given === undefined || given === '') {
    throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  }
  const key = given.split(FILENAME_VARIABLE).join(form.filename);
  const fields = new Map(form.fields).set('key', key);
  const field = (name: string) => fields.get(name);
  verifyPolicySignature(field, context, context.clock());
  const policy = parsePolicy(field('policy') ?? '');
  // The bucket is part of the URL, not of the form; its condition is demanded all the same.
  const range = checkPolicy(policy, new Map(fields).set('bucket', context.bucket), context.clock());

  refuseUnheeded(field, [...fields.keys()]);
  const checksum = declaredFormChecksum(field);
  const body = checksum ? Readable.from(checksum.watch(form.file), { objectMode: false }) : form.file;
  const options = {
    headers: objectHeaders(field, [...fields.keys()]),
    maxBytes: range.max,
    accept: acceptFile(range, checksum),
  };
  const object = await context.formLimit.run(key, () => context.store.put(key, body, options));
  const response = successResponse(context, field, object, publicUrl);
  return { ...response, headers: { ...response.headers, ...(await expirationHeader(context, object)) } };
}

function acceptFile(range: SizeRange, checksum: Checksum | null): NonNullable<PutOptions['accept']> {
  return (received) => {
    if (received.sizeBytes < range.min) throw new S3Error('EntityTooSmall');
    checksum?.check(received, new Map());
  };
}

/** A form has no trailers, and may name its algorithm beside the checksum. */
function declaredFormChecksum(field: (name: string) => string | undefined): Checksum | null {
  const algorithm = field('x-amz-checksum-algorithm')?.toLowerCase();
  if (algorithm !== undefined && !CHECKSUM_DIGESTS.has(algorithm)) {
    throw new S3Error('InvalidRequest', 'Checksum algorithm provided is unsupported.');
  }
  return declaredChecksum((name) => (name === 'x-amz-trailer' ? undefined : field(name)));
}

function successResponse(
  context: BucketContext,
  field: (name: string) => string | undefined,
  object: StoredObject,
  publicUrl: string,
): BucketResponse {
  const etag = `"${object.etag}"`;
  const location = `${publicUrl}/${context.bucket}/${object.key.split('/').map(encodeRfc3986).join('/')}`;
  const redirect = redirectUrl(field('success_action_redirect') ?? field('redirect'));
  if (redirect) {
    redirect.searchParams.set('bucket', context.bucket);
    redirect.searchParams.set('key', object.key);
    redirect.searchParams.set('etag', etag);
    return { status: 303, headers: { location: redirect.href, etag } };
  }
  const headers = { etag, location };
  switch (field('success_action_status')) {
    case '200':
      return { status: 200, headers };
    case '201': {
      const body = xmlDocument(
        'PostResponse',
        { Location: location, Bucket: context.bucket, Key: object.key, ETag: etag },
        null,
      );
      return { ...xmlResponse(body, 201), headers: { ...headers, 'content-type': 'application/xml' } };
    }
    default:
      return { status: 204, headers };
  }
}

/** Only to a web address; anything else is ignored, as S3 does with one it cannot read. */
function redirectUrl(value: string | undefined): URL | null {
  if (value === undefined || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
