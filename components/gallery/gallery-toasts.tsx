import { lazy, type ReactNode, Suspense } from 'react';
import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { shownJob } from '@/lib/browser/gallery/bulk-job';

const loadJobPanel = () => import('./jobs/job-panel');
const loadDraftNotice = () => import('./edit/draft-notice');
export const LATE_TOASTS = [loadJobPanel, loadDraftNotice];

const JobPanel = lazy(async () => ({ default: (await loadJobPanel()).JobPanel }));
const DraftNotice = lazy(async () => ({ default: (await loadDraftNotice()).DraftNotice }));

type GalleryToastsProps = {
  gallery: Gallery;
  drafts: GallerySnapshot['drafts'];
  jobs: GallerySnapshot['jobs'];
  /** Goes before the others; null for nothing. */
  children: ReactNode;
};

/** One message at a time, to be seen wherever the page is scrolled and over the viewer: a problem, the latest change, a text that is not saved. */
export function GalleryToasts({ gallery, drafts, jobs, children }: GalleryToastsProps) {
  if (children !== null) return <div className="w-full max-w-xl">{children}</div>;
  const isChange = shownJob(jobs) !== undefined;
  return (
    <Suspense>
      {isChange && <JobPanel gallery={gallery} jobs={jobs} />}
      {!isChange && drafts.drafts.size > 0 && <DraftNotice gallery={gallery} state={drafts} />}
    </Suspense>
  );
}
