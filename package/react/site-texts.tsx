'use client';

import type { ReactNode } from 'react';
import { TextFallback } from '@/components/text/text-provider';
import { rooms } from '@/lib/shared/text/en/rooms';

/** English around every component: the words of the frame and of the uploader at hand, those of a room when it is drawn. */
export function SiteTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={rooms}>{children}</TextFallback>;
}
