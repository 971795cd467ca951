'use client';

import type { ReactNode } from 'react';
import { albumsText } from '@/lib/shared/text/en/albums';
import { TextProvider, type TextSources } from '../text-provider';
import { GalleryTexts } from './gallery-texts';

const TEXT: TextSources = { albums: albumsText };

/** English for the pages of albums: the gallery's, with that of albums at hand. */
export function AlbumTexts({ children }: { children: ReactNode }) {
  return (
    <GalleryTexts>
      <TextProvider text={TEXT}>{children}</TextProvider>
    </GalleryTexts>
  );
}
