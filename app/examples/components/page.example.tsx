import type { Metadata } from 'next';
import { ComponentStates } from '@/components/examples/component-states';
import { GalleryStates } from '@/components/gallery/examples/gallery-states';
import { AuditTexts } from '@/components/text/en/audit-texts';
import { GalleryTexts } from '@/components/text/en/gallery-texts';
import { NumbersTexts } from '@/components/text/en/numbers-texts';
import { UploadTexts } from '@/components/text/en/upload-texts';

export const metadata: Metadata = { title: 'Components' };

/** Every component in every state, for people who change one. Part of a build only where `SLUICE_COMPONENTS=1` asks for it. */
export default function ComponentsPage() {
  return (
    <>
      <UploadTexts>
        <ComponentStates />
      </UploadTexts>
      <GalleryTexts>
        <NumbersTexts>
          <AuditTexts>
            <GalleryStates />
          </AuditTexts>
        </NumbersTexts>
      </GalleryTexts>
    </>
  );
}
