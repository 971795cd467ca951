import type { ReactNode } from 'react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery/gallery';
import { DraftNotices } from './edit/draft-notices';
import { JobPanel } from './jobs/job-panel';

type GalleryToastsProps = {
  gallery: Gallery;
  drafts: GallerySnapshot['drafts'];
  jobs: GallerySnapshot['jobs'];
  /** Shown above the others. */
  children?: ReactNode;
};

/** Messages that must be seen wherever the page is scrolled, and over the viewer: one below the other. */
export function GalleryToasts({ gallery, drafts, jobs, children }: GalleryToastsProps) {
  return (
    <>
      <div className="fixed inset-x-4 top-18 z-30 mx-auto flex max-h-[40dvh] max-w-xl flex-col gap-2 overflow-y-auto">
        {children}
        <DraftNotices gallery={gallery} state={drafts} />
      </div>
      <JobPanel gallery={gallery} jobs={jobs} />
    </>
  );
}
