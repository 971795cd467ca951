import { useEffect, useState } from 'react';
import type { UseUploader } from '../use-opened-uploader';

/** A photo as it was chosen, as far as it is known. */
export type Picture =
  | Readonly<{ state: 'loading' }>
  | Readonly<{ state: 'failed' }>
  | Readonly<{ state: 'shown'; image: HTMLImageElement; isAnimated: boolean }>;

const LOADING: Picture = { state: 'loading' };

/** Opens the photo of an id from its file; from `address` where that is gone. The last one's picture is let go. */
export function usePicture(
  { openPicture }: Pick<UseUploader, 'openPicture'>,
  id: string,
  address: string | null,
): Picture {
  const [shown, setShown] = useState<Readonly<{ id: string; picture: Picture }>>({ id, picture: LOADING });
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    async function load() {
      const opened = await openPicture(id, stop.signal);
      if (stop.signal.aborted) return null;
      url = URL.createObjectURL(opened.blob);
      return { image: await decode(url), isAnimated: opened.isAnimated };
    }
    async function loadElsewhere() {
      return address === null ? null : { image: await decode(address), isAnimated: false };
    }
    void load()
      .catch(loadElsewhere)
      .catch(() => null)
      .then((picture) => {
        if (stop.signal.aborted) return;
        setShown({ id, picture: picture ? { state: 'shown', ...picture } : { state: 'failed' } });
      });
    return () => {
      stop.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [openPicture, id, address]);
  return shown.id === id ? shown.picture : LOADING;
}

async function decode(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
