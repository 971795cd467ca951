'use client';

import { auditText } from '@/lib/shared/text/en/audit';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { audit: auditText } };

/** The words that the log of what admins did opens with. */
export function AuditWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
