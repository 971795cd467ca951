import { lazy, type ReactNode, Suspense } from 'react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';

const loadJobPanel = () => import('./jobs/job-panel');
const loadDraftNotices = () => import('./edit/draft-notices');
export const LATE_TOASTS = [loadJobPanel, loadDraftNotices];

const JobPanel = lazy(async () => ({ default: (await loadJobPanel()).JobPanel }));
const DraftNotices = lazy(async () => ({ default: (await loadDraftNotices()).DraftNotices }));

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
        {drafts.drafts.size > 0 && (
          <Suspense>
            <DraftNotices gallery={gallery} state={drafts} />
          </Suspense>
        )}
      </div>
      {jobs.length > 0 && (
        <Suspense>
          <JobPanel gallery={gallery} jobs={jobs} />
        </Suspense>
      )}
    </>
  );
}
