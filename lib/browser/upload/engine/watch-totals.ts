import type { UploaderSnapshot, UploadTotals } from '../upload-state';
import type { Emitter } from './create-emitter';

/** The listeners that are told of changes. */
export type Watched = Readonly<{
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => UploaderSnapshot;
}>;

/** True while something is on its way or about to be; what is held back is not. */
export function isBusy({ active, queued, paused }: UploadTotals): boolean {
  return active + queued > paused;
}

/** Emits `progress` at each change, and `idle` when the last piece of work has come to its end; the function it returns ends it. */
export function watchTotals({ subscribe, getSnapshot }: Watched, emit: Emitter['emit']): () => void {
  let wasBusy = false;
  return subscribe(() => {
    const { totals } = getSnapshot();
    emit('progress', { totals });
    const isNowBusy = isBusy(totals);
    if (wasBusy && !isNowBusy) emit('idle', { totals });
    wasBusy = isNowBusy;
  });
}
