'use client';

import type { ReactNode } from 'react';
import { uploadText } from '@/lib/shared/text/en/upload';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = {
  upload: uploadText,
  // With the parts of the page that need them.
  photoDialog: async () => (await import('@/lib/shared/text/en/photo-dialog')).photoDialogText,
  shareTarget: async () => (await import('@/lib/shared/text/en/share-target')).shareTargetText,
  uploadQueue: async () => (await import('@/lib/shared/text/en/upload-queue')).uploadQueueText,
  uploadLink: async () => (await import('@/lib/shared/text/en/upload-link')).uploadLinkText,
};

/** English for the upload page. */
export function UploadTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
