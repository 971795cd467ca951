'use client';

import type { ReactNode } from 'react';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { numbersText } from '@/lib/shared/text/en/numbers';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { galleryEngine: galleryEngineText, numbers: numbersText };

/** English for the page of numbers. */
export function NumbersTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
