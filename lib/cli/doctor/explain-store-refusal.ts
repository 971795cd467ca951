/** What a store's refusal means that is no matter of rights alone, by its words; null for any other. */
export function explainStoreRefusal(text: string): Readonly<{ message: string; remedy: string }> | null {
  if (/\bKMS\.|\bkms:|\bKMS\b/.test(text)) {
    return {
      message: 'the bucket encrypts with a key of KMS that may not be used.',
      remedy:
        'Enable that key, and give the credentials kms:GenerateDataKey and kms:Decrypt on it (in its key policy too, where it is of another account); or let the bucket encrypt with SSE-S3.',
    };
  }
  if (
    /\b507\b|QuotaExceeded|XMinioStorageFull|InsufficientStorage|no room left|used up its quota/.test(text)
  ) {
    return { message: 'the store has no room left.', remedy: 'Make room or raise the quota.' };
  }
  return null;
}
