import type { ReactNode } from 'react';
import { ENGLISH } from '@/lib/shared/text/en/english';
import { TestHost } from '../../host/testing/test-host';
import { TextProvider } from '../text-provider';

/** For tests that draw a component of any room. */
export function EnglishTexts({ children }: { children: ReactNode }) {
  return (
    <TextProvider text={ENGLISH}>
      <TestHost>{children}</TestHost>
    </TextProvider>
  );
}
