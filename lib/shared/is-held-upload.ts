import type { CompletedUpload, HeldUpload } from './wire';

/** True for an upload that waits for approval. */
export function isHeldUpload(upload: CompletedUpload): upload is HeldUpload {
  return 'state' in upload && upload.state === 'held';
}
