import type { ReactNode } from 'react';
import { commonText } from '@/lib/shared/text/en/common';
import { formats } from '@/lib/shared/text/en/formats';
import { problemText } from '@/lib/shared/text/en/problem';
import { signInText } from '@/lib/shared/text/en/sign-in';
import { signOutText } from '@/lib/shared/text/en/sign-out';
import { uploadText } from '@/lib/shared/text/en/upload';
import { uploaderText } from '@/lib/shared/text/en/uploader';
import { uploadsText } from '@/lib/shared/text/en/uploads';
import type { Texts } from '@/lib/shared/text/texts';
import { TextProvider } from '../text-provider';

/** Every room in English. */
export const ENGLISH: Texts = {
  formats,
  common: commonText,
  problem: problemText,
  signIn: signInText,
  signOut: signOutText,
  upload: uploadText,
  uploader: uploaderText,
  uploads: uploadsText,
};

/** For tests that draw a component of any room. */
export function EnglishTexts({ children }: { children: ReactNode }) {
  return <TextProvider text={ENGLISH}>{children}</TextProvider>;
}
