import type { UploadLimits } from '@/lib/shared/limits';
import type { checkFile } from '../check/check-file';
import { UploadError } from '../failure/upload-error';
import type { Retrier } from '../retry/create-retrier';

/** `checkFile` by the limits of the page. */
export type LazyCheck = ((file: File, signal: AbortSignal) => ReturnType<typeof checkFile>) &
  Readonly<{ warmUp: () => void }>;

/** Creates a check whose readers of every format are fetched with the first file, or with `warmUp`; without a connection it waits for one. */
export function createLazyCheck({
  limits,
  retrier,
}: Readonly<{ limits: UploadLimits; retrier: Retrier }>): LazyCheck {
  let check: typeof checkFile | undefined;

  const fetchReaders = () => import('../check/check-file');

  async function load() {
    try {
      return (await fetchReaders()).checkFile;
    } catch {
      throw new UploadError('network', undefined, {});
    }
  }

  async function checkLazily(file: File, signal: AbortSignal) {
    check ??= await retrier(load, { signal });
    return check(file, limits);
  }
  return Object.assign(checkLazily, { warmUp: () => void fetchReaders().catch(() => {}) });
}
