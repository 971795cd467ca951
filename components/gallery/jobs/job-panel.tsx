import type { Gallery, GallerySnapshot } from '@/lib/browser/gallery';
import { shownJob } from '@/lib/browser/gallery/bulk-job';
import { useText } from '../../text/text-provider';
import { JobLine } from './job-line';

type JobPanelProps = { gallery: Gallery; jobs: GallerySnapshot['jobs'] };

/** The latest change alone: each message is replaced by the next. */
export function JobPanel({ gallery, jobs }: JobPanelProps) {
  const text = useText('jobs');
  const job = shownJob(jobs);
  if (job === undefined) return null;
  return (
    <section aria-label={text.title} className="w-full max-w-xl">
      <JobLine key={job.key} gallery={gallery} job={job} />
    </section>
  );
}
