import type { Metadata } from 'next';
import { ComponentStates } from '@/components/examples/component-states';
import { GalleryStates } from '@/components/gallery/examples/gallery-states';

export const metadata: Metadata = { title: 'Components' };

/** Every component in every state, for people who change one. Part of a build only where `SLUICE_COMPONENTS=1` asks for it. */
export default function ComponentsPage() {
  return (
    <>
      <ComponentStates />
      <GalleryStates />
    </>
  );
}
