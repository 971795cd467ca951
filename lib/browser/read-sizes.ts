import { nextTask } from './next-task';

/** A page that is busy for longer feels stuck on a slow phone, where reading one size takes a millisecond. */
const SLICE_MS = 12;

type Ways = Readonly<{ nowMs?: () => number; pause?: () => Promise<void> }>;

/**
 * Reads the size of each file, which Chromium asks of the system when it is first wanted and knows from then on. For thousands of picked
 * files that would hold up the page: it is done in slices of 12 ms. Never rejects.
 */
export async function readSizes(files: readonly Blob[], ways: Ways = {}): Promise<void> {
  const { nowMs = () => performance.now(), pause = nextTask } = ways;
  let began = nowMs();
  let isAnyRead = false;
  for (const file of files) {
    if (isAnyRead && nowMs() - began >= SLICE_MS) {
      await pause();
      began = nowMs();
    }
    isAnyRead = file.size >= 0;
  }
}
