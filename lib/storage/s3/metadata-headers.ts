/** User metadata as headers or form fields. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
export function metadataHeaders(metadata: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]));
}
