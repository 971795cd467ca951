/** A key pair CloudFront trusts. */
export type CloudFrontKeyPair = Readonly<{
  keyPairId: string;
  /** PEM. */
  privateKey: string;
}>;

/**
 * An address that CloudFront serves until `expiresAt`, to the byte the same for the same end (a canned policy holds
 * nothing else). Loads the signer at the first call.
 *
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-canned-policy.html
 */
export async function signCloudFrontUrl(
  { keyPairId, privateKey }: CloudFrontKeyPair,
  url: string,
  expiresAt: Date,
): Promise<string> {
  const { getSignedUrl } = await import('@aws-sdk/cloudfront-signer');
  return getSignedUrl({ url, keyPairId, privateKey, dateLessThan: expiresAt.toISOString() });
}
