'use client';

import type { ReactNode } from 'react';
import { guestsText } from '@/lib/shared/text/en/guests';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { guests: guestsText };

/** English for the page of drop links. */
export function GuestsTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
