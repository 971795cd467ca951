import { describeObjectStorage } from '@/lib/storage/object-storage.contract';
import { createMemoryStorage } from './memory-storage';

describeObjectStorage('memory storage', async () => {
  let offsetMs = 0;
  const storage = createMemoryStorage({ clock: () => new Date(Date.now() + offsetMs) });
  return {
    storage,
    send: storage.send,
    load: async (url) => {
      const loaded = await storage.load(url);
      if (!loaded) return null;
      const { contentType, cacheControl, contentDisposition } = loaded.headers;
      const headers = new Map([['content-type', contentType]]);
      if (cacheControl) headers.set('cache-control', cacheControl);
      if (contentDisposition) headers.set('content-disposition', contentDisposition);
      return { bytes: loaded.bytes, headers };
    },
    advanceClock: (seconds) => {
      offsetMs += seconds * 1_000;
    },
    close: async () => {},
  };
});
