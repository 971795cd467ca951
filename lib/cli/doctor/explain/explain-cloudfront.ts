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
      message: `CloudFront does not know the key ${keyPairId} that signed URLs are made with (${said}).`,
      remedy: `Put the public key ${keyPairId} into a key group, and make the group trusted by the behaviour of ${behaviours}.`,
    };
  }
  if (code === 'AccessDenied' && (headers.has('x-amz-request-id') || /<HostId>|<RequestId>/.test(text))) {
    return {
      message: `CloudFront takes the signature, but the bucket does not let it read ${root} (${said} of S3): the bucket policy lacks ${root}*.`,
      remedy: `Let CloudFront read it:\n${documentFor('cloudfront-bucket-policy.json')}`,
    };
  }
  return {
    message: `The CDN refuses ${prefix}${place}/ by signed URL (${said}).`,
    remedy: `Put the public key ${keyPairId} into a key group, make the group trusted by the behaviour of ${behaviours}, and check CLOUDFRONT_PRIVATE_KEY: it must be the other half.`,
  };
}
