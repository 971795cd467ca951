'use client';

import type { ReactNode } from 'react';
import { galleryText } from '@/lib/shared/text/en/gallery';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { galleryMoreText } from '@/lib/shared/text/en/gallery-more';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = {
  gallery: galleryText,
  galleryEngine: galleryEngineText,
  galleryMore: galleryMoreText,
  // With the parts of the page that need them.
  albums: async () => (await import('@/lib/shared/text/en/albums')).albumsText,
  bulk: async () => (await import('@/lib/shared/text/en/bulk')).bulkText,
  compare: async () => (await import('@/lib/shared/text/en/compare')).compareText,
  edit: async () => (await import('@/lib/shared/text/en/edit')).editText,
  held: async () => (await import('@/lib/shared/text/en/held')).heldText,
  history: async () => (await import('@/lib/shared/text/en/history')).historyText,
  jobs: async () => (await import('@/lib/shared/text/en/jobs')).jobsText,
  live: async () => (await import('@/lib/shared/text/en/live')).liveText,
  tags: async () => (await import('@/lib/shared/text/en/tags')).tagsText,
  taken: async () => (await import('@/lib/shared/text/en/taken')).takenText,
  links: async () => (await import('@/lib/shared/text/en/links')).linksText,
  viewer: async () => (await import('@/lib/shared/text/en/viewer')).viewerText,
};

/** English for the gallery. */
export function GalleryTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
