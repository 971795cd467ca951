/** Says what a store's refusal means that is no matter of rights alone, by its words; null for any other. */
export function explainStoreRefusal(text: string): Readonly<{ message: string; remedy: string }> | null {
  if (/\bKMS\.|\bkms:|\bKMS\b/.test(text)) {
    return {
      message: 'the bucket encrypts with a key of KMS that may not be used.',
      remedy:
        'Enable that key, and give the credentials kms:GenerateDataKey and kms:Decrypt on it (in its key policy too, where it is of another account); or let the bucket encrypt with SSE-S3.',
    };
  }
  if (/explicit deny/.test(text)) {
    return {
      message: 'a policy denies it explicitly, whatever rights the credentials have.',
      remedy:
        'Look at the conditions of the bucket policy (and of the organisation’s): a header of encryption, TLS (aws:SecureTransport), an address, a VPC endpoint. Browsers send without such headers and from anywhere: let the bucket encrypt by default in place of demanding it.',
    };
  }
  if (
    /\b507\b|QuotaExceeded|XMinioStorageFull|InsufficientStorage|no room left|used up its quota/.test(text)
  ) {
    return { message: 'the store has no room left.', remedy: 'Make room or raise the quota.' };
  }
  if (
    /retentionPolicyNotMet|UnderActiveHold|ObjectLocked|InvalidRetention|WORM protected|object lock|under retention/i.test(
      text,
    )
  ) {
    return {
      message: 'object lock, a hold or a retention policy keeps objects from being changed or deleted.',
      remedy:
        'Take it off the prefixes of the app, or use a bucket without: uploads that failed and purged photos must be deleted.',
    };
  }
  if (/UserProjectMissing|requester.?pays/i.test(text)) {
    return {
      message: 'the bucket bills whoever asks (requester pays), and browsers cannot pay.',
      remedy:
        'Switch it off: gcloud storage buckets update gs://BUCKET --no-requester-pays; aws s3api put-bucket-request-payment --bucket BUCKET --request-payment-configuration Payer=BucketOwner.',
    };
  }
  if (/vpcServiceControls/i.test(text)) {
    return {
      message: 'a perimeter of VPC Service Controls lets nobody in from here, and no browser.',
      remedy:
        'Add the app to an access level of the perimeter, and use a bucket outside of it for what browsers send and open.',
    };
  }
  if (/InvalidObjectState|in an archive/.test(text)) {
    return {
      message: 'what is written goes to an archive at once, from where nobody can open it.',
      remedy: 'Take the rule or default that archives new objects off the bucket.',
    };
  }
  return null;
}
