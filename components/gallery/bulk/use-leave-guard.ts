import { useEffect } from 'react';
import type { BulkJobs } from './create-bulk-jobs';

/** Has the browser ask before the page is left while changes are on their way: they end with it. */
export function useLeaveGuard(jobs: BulkJobs): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const isBusy = jobs.state().some(({ phase }) => phase === 'running' || phase === 'cancelling');
      if (isBusy) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [jobs]);
}
