'use client';

import type { ReactNode } from 'react';
import { signInText } from '@/lib/shared/text/en/sign-in';
import { TextProvider, type TextSources } from '../text-provider';

const TEXT: TextSources = { signIn: signInText };

/** English for the page to sign in. */
export function SignInTexts({ children }: { children: ReactNode }) {
  return <TextProvider text={TEXT}>{children}</TextProvider>;
}
