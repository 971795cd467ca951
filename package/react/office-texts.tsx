'use client';

import type { ReactNode } from 'react';
import { TextFallback } from '@/components/text/text-provider';
import * as pages from '@/lib/shared/text/en/office-pages';
import { rooms } from '@/lib/shared/text/en/rooms';

const TEXT = { ...rooms, ...pages };

/** English for the other pages of admins: at hand as they open. */
export function OfficeTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
