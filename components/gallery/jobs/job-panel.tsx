import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { isRunning } from '@/lib/browser/gallery/bulk-job';
import { useText } from '../../text/text-provider';
import { JobCard } from './job-card';

type JobPanelProps = { gallery: Gallery; jobs: GallerySnapshot['jobs'] };

/** The changes on their way, the last one that ended with its way back, and those that did not wholly work. */
export function JobPanel({ gallery, jobs }: JobPanelProps) {
  const text = useText('jobs');
  // One photo takes a moment: its card would only flash up.
  const shown = jobs.filter((job) => !(isRunning(job) && job.name !== null));
  if (shown.length === 0) return null;
  return (
    <section
      aria-label={text.title}
      className="fixed inset-x-4 bottom-32 z-30 flex max-h-[40dvh] flex-col gap-2 overflow-y-auto sm:right-6 sm:bottom-24 sm:left-auto sm:w-96"
    >
      {shown.map((job) => (
        <JobCard key={job.key} gallery={gallery} job={job} />
      ))}
    </section>
  );
}
