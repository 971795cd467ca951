import type { ReactNode } from 'react';
import { accessText } from '@/lib/shared/text/en/access';
import { auditText } from '@/lib/shared/text/en/audit';
import { bulkText } from '@/lib/shared/text/en/bulk';
import { commonText } from '@/lib/shared/text/en/common';
import { editText } from '@/lib/shared/text/en/edit';
import { formats } from '@/lib/shared/text/en/formats';
import { galleryText } from '@/lib/shared/text/en/gallery';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { jobsText } from '@/lib/shared/text/en/jobs';
import { numbersText } from '@/lib/shared/text/en/numbers';
import { problemText } from '@/lib/shared/text/en/problem';
import { signInText } from '@/lib/shared/text/en/sign-in';
import { signOutText } from '@/lib/shared/text/en/sign-out';
import { takenText } from '@/lib/shared/text/en/taken';
import { uploadText } from '@/lib/shared/text/en/upload';
import { uploaderText } from '@/lib/shared/text/en/uploader';
import { uploadsText } from '@/lib/shared/text/en/uploads';
import { viewerText } from '@/lib/shared/text/en/viewer';
import type { Texts } from '@/lib/shared/text/texts';
import { TestHost } from '../../host/testing/test-host';
import { TextProvider } from '../text-provider';

/** Every room in English. */
export const ENGLISH: Texts = {
  formats,
  access: accessText,
  common: commonText,
  problem: problemText,
  signIn: signInText,
  signOut: signOutText,
  upload: uploadText,
  uploader: uploaderText,
  uploads: uploadsText,
  audit: auditText,
  bulk: bulkText,
  edit: editText,
  gallery: galleryText,
  galleryEngine: galleryEngineText,
  jobs: jobsText,
  numbers: numbersText,
  taken: takenText,
  viewer: viewerText,
};

/** For tests that draw a component of any room. */
export function EnglishTexts({ children }: { children: ReactNode }) {
  return (
    <TextProvider text={ENGLISH}>
      <TestHost>{children}</TestHost>
    </TextProvider>
  );
}
