import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  createWall,
  type Wall,
  type WallOptions,
  type WallSnapshot,
} from '@/lib/browser/gallery/create-wall';
import { keepAwake } from '@/lib/browser/while-busy/keep-awake';
import type { Album } from '@/lib/shared/albums/album';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

export type UseWallOptions = Pick<WallOptions, 'state' | 'first' | 'nowMs'> &
  Readonly<{
    /** The album that is shown; without one the tab is. */
    album?: Pick<Album, 'id' | 'order'>;
  }>;

/** A wall for the life of the component; the screen stays on while photos change. */
export function useWall({
  album,
  ...options
}: UseWallOptions): Readonly<{ wall: Wall; snapshot: WallSnapshot }> {
  const text = useText('galleryEngine');
  const { basePath } = useHost();
  const [wall] = useState(() =>
    createWall({
      ...options,
      ...(album ? { album: { id: album.id, order: album.order, endpoint: `${basePath}/albums` } } : {}),
      text,
      endpoint: `${basePath}/images`,
    }),
  );
  useEffect(() => wall.start(), [wall]);
  useEffect(
    () =>
      keepAwake({
        wakeLock: (navigator as Partial<Navigator>).wakeLock,
        page: document,
        subscribe: wall.subscribe,
        isBusy: () => !wall.getSnapshot().isPaused,
      }),
    [wall],
  );
  const snapshot = useSyncExternalStore(wall.subscribe, wall.getSnapshot, wall.getSnapshot);
  return { wall, snapshot };
}
