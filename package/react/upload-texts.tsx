'use client';

import type { ReactNode } from 'react';
import { TextFallback } from '@/components/text/text-provider';
import { rooms } from '@/lib/shared/text/en/rooms';
import { uploadText } from '@/lib/shared/text/en/upload';

const TEXT = { ...rooms, upload: uploadText };

/** English for the uploader: at hand as it opens. */
export function UploadTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
