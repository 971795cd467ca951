import type { ObjectStorage } from '@/lib/storage';
import type { Telemetry } from './telemetry';

/** The same bucket, each request to it in a span. Signing is none. Keys stay out: they hold what people called their photos. */
export function traceStorage(storage: ObjectStorage, telemetry: Pick<Telemetry, 'span'>): ObjectStorage {
  const traced = <T>(operation: string, work: () => Promise<T>) =>
    telemetry.span(`bucket ${operation}`, { 'sluice.bucket.operation': operation }, work);
  return {
    ...storage,
    head: (key) => traced('head', () => storage.head(key)),
    read: (key, options) => traced('read', () => storage.read(key, options)),
    put: (key, bytes, options) => traced('put', () => storage.put(key, bytes, options)),
    copy: (source, target, options) => traced('copy', () => storage.copy(source, target, options)),
    delete: (keys) => traced('delete', () => storage.delete(keys)),
    list: (options) => traced('list', () => storage.list(options)),
  };
}
