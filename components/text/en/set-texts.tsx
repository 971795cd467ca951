'use client';

import type { ReactNode } from 'react';
import { commonText } from '@/lib/shared/text/en/common';
import { setText } from '@/lib/shared/text/en/set';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { common: commonText, set: setText };

/** English for the page of a shared set. */
export function SetTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
