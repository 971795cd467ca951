import type { Clock } from '@/lib/browser/clock';
import { UploadError } from '../failure/upload-error';
import type { OnlineSource } from '../online-source';
import { LoadError } from './compressor';
import { loadAgain } from './load-again';
import type { Preparer } from './preparer';

/** A preparer whose code is fetched with the first file, or with `warmUp`; without a connection it is waited for. */
export function createLazyPreparer({
  load,
  online,
  clock,
}: Readonly<{ load: () => Promise<Preparer>; online: OnlineSource; clock: Clock }>): Preparer {
  let loading: Promise<Preparer> | undefined;

  function fetched(): Promise<Preparer> {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new LoadError('A part of the page could not be loaded.', { cause });
    });
    return loading;
  }

  const prepare: Preparer = async (request) => {
    const preparer = await loadAgain(fetched, { online, clock, signal: request.signal }).catch(
      (error: unknown) => {
        throw error instanceof LoadError ? new UploadError('network') : error;
      },
    );
    return preparer(request);
  };
  return Object.assign(prepare, {
    warmUp: () =>
      void fetched().then(
        (preparer) => preparer.warmUp?.(),
        () => {},
      ),
  });
}
