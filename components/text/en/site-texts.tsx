'use client';

import type { ReactNode } from 'react';
import { commonText } from '@/lib/shared/text/en/common';
import { formats } from '@/lib/shared/text/en/formats';
import { problemText } from '@/lib/shared/text/en/problem';
import { uploaderText } from '@/lib/shared/text/en/uploader';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = {
  formats,
  common: commonText,
  // With the first drop that needs an answer.
  drops: async () => (await import('@/lib/shared/text/en/drops')).dropsText,
  problem: problemText,
  signOut: async () => (await import('@/lib/shared/text/en/sign-out')).signOutText,
  uploader: uploaderText,
  uploads: async () => (await import('@/lib/shared/text/en/uploads')).uploadsText,
};

/** English for the frame of every page. */
export function SiteTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
