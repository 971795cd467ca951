import type { ObjectStorage } from '@/lib/storage';

/**
 * A storage whose addresses lead through the door. They are signed for the bucket's own host, which the door puts in place of whatever
 * name a browser uses, and begin with a path: no name that a request claims is ever signed, kept or handed to somebody else.
 *
 * @param path of the door
 */
export function reachThroughDoor(storage: ObjectStorage, path: string): ObjectStorage {
  const toPath = (url: string) => {
    const { pathname, search } = new URL(url);
    return `${path}${pathname}${search}`;
  };
  return {
    ...storage,
    createUpload: async (terms) => {
      const request = await storage.createUpload(terms);
      return { ...request, url: toPath(request.url) };
    },
    createDownloadUrl: async (key, options) => toPath(await storage.createDownloadUrl(key, options)),
  };
}
