/** Says what a store's refusal means that is no matter of rights alone, by its words; null for any other. */
export function explainStoreRefusal(text: string): Readonly<{ message: string; remedy: string }> | null {
  if (/\bKMS\.|\bkms:|\bKMS\b/.test(text)) {
    return {
      message: 'the bucket encrypts with a KMS key that can’t be used.',
      remedy:
        'Enable that key, and give the credentials kms:GenerateDataKey and kms:Decrypt on it (also in its key policy, if it belongs to another account); or let the bucket encrypt with SSE-S3.',
    };
  }
  if (/explicit deny/.test(text)) {
    return {
      message: 'a policy denies it explicitly, whatever rights the credentials have.',
      remedy:
        'Check the conditions of the bucket policy (and of the organisation’s): an encryption header, TLS (aws:SecureTransport), an address, a VPC endpoint. Browsers send without such headers and from anywhere, so let the bucket encrypt by default instead of requiring it.',
    };
  }
  if (
    /\b507\b|QuotaExceeded|XMinioStorageFull|InsufficientStorage|no room left|used up its quota/.test(text)
  ) {
    return { message: 'the store is full.', remedy: 'Free up space or raise the quota.' };
  }
  if (
    /retentionPolicyNotMet|UnderActiveHold|ObjectLocked|InvalidRetention|WORM protected|object lock|under retention/i.test(
      text,
    )
  ) {
    return {
      message: 'object lock, a hold or a retention policy keeps objects from being changed or deleted.',
      remedy:
        'Remove it from the app’s prefixes, or use a bucket without it: failed uploads and permanently deleted photos must be deletable.',
    };
  }
  if (/UserProjectMissing|requester.?pays/i.test(text)) {
    return {
      message: 'the bucket bills the requester (requester pays), and browsers can’t pay.',
      remedy:
        'Turn it off: gcloud storage buckets update gs://BUCKET --no-requester-pays; aws s3api put-bucket-request-payment --bucket BUCKET --request-payment-configuration Payer=BucketOwner.',
    };
  }
  if (/vpcServiceControls/i.test(text)) {
    return {
      message: 'a VPC Service Controls perimeter blocks access from here, and from browsers.',
      remedy:
        'Add the app to an access level of the perimeter, and use a bucket outside it for what browsers send and open.',
    };
  }
  if (/InvalidObjectState|in an archive/.test(text)) {
    return {
      message: 'new objects go straight to an archive, where nobody can open them.',
      remedy: 'Remove the rule or default that archives new objects from the bucket.',
    };
  }
  return null;
}
