const ARCHIVES: readonly (string | undefined)[] = ['GLACIER', 'DEEP_ARCHIVE'];

/** Whether nothing of a storage class of S3 can be read before somebody has it restored. */
export function isArchive(storageClass: string | undefined): boolean {
  return ARCHIVES.includes(storageClass);
}
