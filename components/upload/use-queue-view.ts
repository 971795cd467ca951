import type { ComponentType } from 'react';
import { useTextLoader } from '../text/text-provider';
import type { UploadQueueProps } from './upload-queue';
import { useFetched } from './use-fetched';

type QueueView = Readonly<{
  /** Null until it is here. */
  UploadQueue: ComponentType<UploadQueueProps> | null;
  /** Files wait to be shown, and it could not be fetched several times; it is tried again by itself. */
  isOutOfReach: boolean;
}>;

/** The part that is drawn once there are files. It is fetched when somebody is about to add some (`isExpected`). `isNeeded`: there are files. */
export function useQueueView(isExpected: boolean, isNeeded: boolean): QueueView {
  const loadText = useTextLoader();
  async function load() {
    const words = loadText(['uploadQueue', 'uploadLink', 'uploads']);
    // The keeper is drawn with the first file as well, by the provider: the list would be laid out anew when it came.
    const parts = Promise.all([import('./upload-queue'), import('./upload-keeper')]);
    const [[{ UploadQueue }]] = await Promise.all([parts, words]);
    return UploadQueue;
  }
  const { part, isOutOfReach } = useFetched(load, { isExpected, isNeeded });
  return { UploadQueue: part, isOutOfReach };
}
