import type { DoctorPlace } from './doctor-key';
import type { Answer } from './request/judge-answer';

/**
 * Why CloudFront refuses a private image by a signed URL, by whose refusal it is: the bucket's own names a request of S3's,
 * CloudFront's own names the key.
 */
export function explainCloudFront(
  { status, code, headers, text }: Answer,
  place: DoctorPlace,
  keyPairId: string,
  documentFor: (file: string) => string,
): Readonly<{ message: string; remedy: string }> {
  const root = `${place.split('/')[0]}/`;
  const said = `${status}${code === null ? '' : ` ${code}`}`;
  if (code === 'InvalidKey' || code === 'MissingKey' || /Unknown Key/i.test(text)) {
    return {
      message: `CloudFront does not know the key ${keyPairId} that signed URLs are made with (${said}).`,
      remedy: `Put the public key ${keyPairId} into a key group, and make the group trusted by the behaviour of private/*, held/* and trash/*.`,
    };
  }
  if (code === 'AccessDenied' && (headers.has('x-amz-request-id') || /<HostId>|<RequestId>/.test(text))) {
    return {
      message: `CloudFront takes the signature, but the bucket does not let it read ${root} (${said} of S3): the bucket policy lacks ${root}*.`,
      remedy: `Let CloudFront read it:\n${documentFor('cloudfront-bucket-policy.json')}`,
    };
  }
  return {
    message: `The CDN refuses ${place}/ by signed URL (${said}).`,
    remedy: `Put the public key ${keyPairId} into a key group, make the group trusted by the behaviour of private/*, held/* and trash/*, and check CLOUDFRONT_PRIVATE_KEY: it must be the other half.`,
  };
}
