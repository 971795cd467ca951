'use client';

import type { ReactNode } from 'react';
import { accessText } from '@/lib/shared/text/en/access';
import { commonText } from '@/lib/shared/text/en/common';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { access: accessText, common: commonText };

/** English for the page of sessions and API tokens. */
export function AccessTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
