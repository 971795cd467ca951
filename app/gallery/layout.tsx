import type { ReactNode } from 'react';
import { ReloadRestored } from '@/components/site/reload-restored';

export default function GalleryLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <>
      {children}
      <ReloadRestored />
    </>
  );
}
