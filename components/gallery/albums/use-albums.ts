import { useEffect, useState } from 'react';
import type { AlbumApi } from '@/lib/browser/gallery/create-album-api';
import type { Album } from '@/lib/shared/albums/album';
import { messageOf } from './message-of';

/** The albums there are, asked for when the component appears. */
export type UseAlbums = Readonly<{
  /** Null until they are known. */
  albums: readonly Album[] | null;
  /** Why they could not be read. */
  problem: string | null;
  retry: () => void;
}>;

/** Reads the albums once. */
export function useAlbums(api: AlbumApi): UseAlbums {
  const [state, setState] = useState<Pick<UseAlbums, 'albums' | 'problem'>>({ albums: null, problem: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads anew.
  useEffect(() => {
    let isGone = false;
    api.list().then(
      (albums) => isGone || setState({ albums, problem: null }),
      (error: unknown) => isGone || setState({ albums: null, problem: messageOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [api, attempt]);
  return { ...state, retry: () => setAttempt((before) => before + 1) };
}
