import type { BulkAction } from './bulk-action';

/** An image that was not changed, and why. */
export type BulkFailure = Readonly<{
  id: string;
  message: string;
  /** The image exists no more, or is elsewhere by now: trying again is no use. */
  isGone: boolean;
}>;

/** A change to images on its way, or as it ended. */
export type BulkJob = Readonly<{
  key: number;
  action: BulkAction;
  /** The name of the one photo it is about; null for many. */
  name: string | null;
  /** The images that it is about, those of other jobs left out. */
  ids: readonly string[];
  total: number;
  done: number;
  /** Images that are another way than before. */
  changed: number;
  /** How many have left the trash and are public now, and how many are private because nobody knows what they were. */
  madePublic: number;
  formerUnknown: number;
  failures: readonly BulkFailure[];
  /** Images another job was busy with. */
  leftOut: number;
  /** The last error in place of an answer. */
  problem: unknown;
  phase: 'running' | 'cancelling' | 'cancelled' | 'done' | 'signed-out';
  canUndo: boolean;
}>;

/** True while it has not ended. */
export function isRunning({ phase }: BulkJob): boolean {
  return phase === 'running' || phase === 'cancelling';
}

/** True for a job that went well without a word more to say. */
export function isDull({ phase, failures, leftOut, formerUnknown }: BulkJob): boolean {
  return phase === 'done' && failures.length + leftOut + formerUnknown === 0;
}

/**
 * The job that the one line of messages tells of: the latest, and the one before it once that is out of the list. A photo alone takes a
 * moment, so that its job is told when it has ended.
 */
export function shownJob(jobs: readonly BulkJob[]): BulkJob | undefined {
  return jobs.findLast((job) => !(isRunning(job) && job.name !== null));
}
