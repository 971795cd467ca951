'use client';

import type { ReactNode } from 'react';
import { auditText } from '@/lib/shared/text/en/audit';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { audit: auditText };

/** English for the log of what admins did. */
export function AuditTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
