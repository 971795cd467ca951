import { useEffect } from 'react';
import type { Drafts } from '../edit/create-drafts';
import { type BulkJobs, isRunning } from './create-bulk-jobs';

/** Has the browser ask before the page is left while changes are on their way, which end with it, or texts are not saved. */
export function useLeaveGuard(jobs: BulkJobs, drafts: Drafts): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (jobs.state().some(isRunning) || drafts.state().drafts.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [jobs, drafts]);
}
