import type { ReactNode } from 'react';
import type { BulkJobs } from './bulk/create-bulk-jobs';
import { JobPanel } from './bulk/job-panel';
import type { Drafts } from './edit/create-drafts';
import { DraftNotices } from './edit/draft-notices';

type GalleryToastsProps = {
  drafts: Drafts;
  onOpen: (id: string) => void;
  jobs: BulkJobs;
  onUndo: (key: number) => void;
  /** Shown above the others. */
  children?: ReactNode;
};

/** Messages that must be seen wherever the page is scrolled, and over the viewer: one below the other. */
export function GalleryToasts({ drafts, onOpen, jobs, onUndo, children }: GalleryToastsProps) {
  return (
    <>
      <div className="fixed inset-x-4 top-18 z-30 mx-auto flex max-h-[40dvh] max-w-xl flex-col gap-2 overflow-y-auto">
        {children}
        <DraftNotices drafts={drafts} onOpen={onOpen} />
      </div>
      <JobPanel jobs={jobs} onUndo={onUndo} />
    </>
  );
}
