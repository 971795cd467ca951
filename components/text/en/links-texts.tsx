'use client';

import type { ReactNode } from 'react';
import { commonText } from '@/lib/shared/text/en/common';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { linksText } from '@/lib/shared/text/en/links';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { common: commonText, galleryEngine: galleryEngineText, links: linksText };

/** English for the page of links. */
export function LinksTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
