import type { ReactNode } from 'react';
import { ReloadRestored } from '@/components/site/reload-restored';
import { PageDrops } from '@/components/upload/drops/page-drops';
import { sluice } from '../sluice';

export default async function GalleryLayout({ children }: Readonly<{ children: ReactNode }>) {
  const { config } = await sluice.getServices();
  return (
    <>
      {children}
      {/* Where anybody may upload, the layout of all pages has it. */}
      {config.uploadAccess !== 'public' && (
        <PageDrops limits={config.limits} keepOriginal={config.keepOriginal === 'always'} />
      )}
      <ReloadRestored />
    </>
  );
}
