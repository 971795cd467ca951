import type { ObjectStorage } from './object-storage';

/** A driver: everything but what is known without it. */
export type StorageDriver = Omit<ObjectStorage, 'publicOrigin' | 'prefix'>;

/** A storage whose driver, and the cloud's library with it, is loaded by the first call, once. */
export function createLazyStorage(publicOrigin: string, load: () => Promise<StorageDriver>): ObjectStorage {
  let loading: Promise<StorageDriver> | undefined;
  const driver = () => {
    loading ??= load();
    return loading;
  };
  return {
    publicOrigin,
    prefix: '',
    createUpload: async (terms) => (await driver()).createUpload(terms),
    createDownloadUrl: async (key, options) => (await driver()).createDownloadUrl(key, options),
    head: async (key) => (await driver()).head(key),
    read: async (key, options) => (await driver()).read(key, options),
    put: async (key, bytes, options) => (await driver()).put(key, bytes, options),
    copy: async (source, target, options) => (await driver()).copy(source, target, options),
    delete: async (keys) => (await driver()).delete(keys),
    list: async (options) => (await driver()).list(options),
  };
}
