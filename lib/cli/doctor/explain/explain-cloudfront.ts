import type { DoctorPlace } from '../doctor-key';
import type { Examination } from '../examination';
import type { Answer } from '../request/judge-answer';

/**
 * Why CloudFront refuses a private image by a signed URL, by whose refusal it is: the bucket's own names a request of S3's,
 * CloudFront's own names the key.
 */
export function explainCloudFront(
  { status, code, headers, text }: Answer,
  place: DoctorPlace,
  keyPairId: string,
  { documentFor, storage }: Pick<Examination, 'documentFor' | 'storage'>,
): Readonly<{ message: string; remedy: string }> {
  const { prefix } = storage;
  const root = `${prefix}${place.split('/')[0]}/`;
  const behaviours = `${prefix}private/*, ${prefix}held/* and ${prefix}trash/*`;
  const said = `${status}${code === null ? '' : ` ${code}`}`;
  if (code === 'InvalidKey' || code === 'MissingKey' || /Unknown Key/i.test(text)) {
    return {
      message: `CloudFront doesn’t know the key ${keyPairId} that signs the URLs (${said}).`,
      remedy: `Put the public key ${keyPairId} into a key group, and make that group trusted in the behaviour of ${behaviours}.`,
    };
  }
  if (code === 'AccessDenied' && (headers.has('x-amz-request-id') || /<HostId>|<RequestId>/.test(text))) {
    return {
      message: `CloudFront accepts the signature, but the bucket doesn’t let it read ${root} (${said} of S3): the bucket policy lacks ${root}*.`,
      remedy: `Let CloudFront read it:\n${documentFor('cloudfront-bucket-policy.json')}`,
    };
  }
  return {
    message: `The CDN refuses ${prefix}${place}/ by signed URL (${said}).`,
    remedy: `Put the public key ${keyPairId} into a key group, make that group trusted in the behaviour of ${behaviours}, and check CLOUDFRONT_PRIVATE_KEY: it must be the other half.`,
  };
}
