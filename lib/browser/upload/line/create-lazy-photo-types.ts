import type { PhotoTypes } from './create-photo-types';

/** Its code is fetched with the first photo, or with `warmUp`; where it cannot be, that photo becomes JPEG as ever. */
export type LazyPhotoTypes = PhotoTypes & Readonly<{ warmUp: () => void }>;

/** Decides nothing before the first photo. */
export function createLazyPhotoTypes(load: () => Promise<PhotoTypes>): LazyPhotoTypes {
  let loaded: PhotoTypes | null = null;
  let loading: Promise<PhotoTypes | null> | undefined;
  const early: Parameters<PhotoTypes['remember']>[] = [];

  async function fetched(): Promise<PhotoTypes | null> {
    loading ??= load().catch(() => null);
    loaded = await loading;
    if (loaded === null) loading = undefined;
    else for (const known of early.splice(0)) loaded.remember(...known);
    return loaded;
  }

  return {
    warmUp: () => void fetched(),
    choose: async (sourceBytes, signal) =>
      (await (await fetched())?.choose(sourceBytes, signal)) ?? 'image/jpeg',
    remember: (...known) => {
      if (loaded) loaded.remember(...known);
      else early.push(known);
    },
    learn: (outcome) => loaded?.learn(outcome),
    enter: (bytes) => loaded?.enter(bytes) ?? (() => {}),
  };
}
