'use client';

import type { ReactNode } from 'react';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { liveText } from '@/lib/shared/text/en/live';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { galleryEngine: galleryEngineText, live: liveText };

/** English for the slideshow on a wall. */
export function WallTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
