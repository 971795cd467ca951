'use client';

import type { ReactNode } from 'react';
import { TextFallback } from '@/components/text/text-provider';
import * as pages from '@/lib/shared/text/en/gallery-pages';
import { rooms } from '@/lib/shared/text/en/rooms';

const TEXT = { ...rooms, ...pages };

/** English for the gallery: at hand as it opens. */
export function GalleryTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
