'use client';

import type { ReactNode } from 'react';
import { TextFallback } from '@/components/text/text-provider';
import { galleryText } from '@/lib/shared/text/en/gallery';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { galleryMoreText } from '@/lib/shared/text/en/gallery-more';
import { rooms } from '@/lib/shared/text/en/rooms';

const TEXT = {
  ...rooms,
  gallery: galleryText,
  galleryEngine: galleryEngineText,
  galleryMore: galleryMoreText,
};

/** English for the gallery: at hand as it opens. */
export function GalleryTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
