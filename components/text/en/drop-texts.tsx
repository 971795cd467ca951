'use client';

import type { ReactNode } from 'react';
import { dropText } from '@/lib/shared/text/en/drop';
import { uploadText } from '@/lib/shared/text/en/upload';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = {
  drop: dropText,
  upload: uploadText,
  uploadQueue: async () => (await import('@/lib/shared/text/en/upload-queue')).uploadQueueText,
  uploadLink: async () => (await import('@/lib/shared/text/en/upload-link')).uploadLinkText,
};

/** English for the page by which guests send photos. */
export function DropTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
