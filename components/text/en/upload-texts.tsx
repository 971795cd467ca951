'use client';

import type { ReactNode } from 'react';
import { uploadText } from '@/lib/shared/text/en/upload';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { upload: uploadText };

/** English for the upload page. */
export function UploadTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
