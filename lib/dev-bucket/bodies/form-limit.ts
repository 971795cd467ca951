import { S3Error } from '../http/s3-error';

/**
 * Forms that may bring the file of one key at the same time: a browser that begins again may not have noticed that its first
 * connection is dead. S3 takes any number and keeps none until it is whole; here each fills the disk as it comes, and with one
 * signed form anybody could send as much as the disk has.
 */
const FORMS_PER_KEY = 2;

/** Counts what is on its way. */
export type FormLimit = Readonly<{
  /** Runs the work unless too much is on its way for the key. Throws SlowDown. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}>;

/** Creates the count of one bucket. */
export function createFormLimit(): FormLimit {
  const onTheirWay = new Map<string, number>();
  return {
    async run(key, work) {
      const before = onTheirWay.get(key) ?? 0;
      if (before >= FORMS_PER_KEY) throw new S3Error('SlowDown');
      onTheirWay.set(key, before + 1);
      try {
        return await work();
      } finally {
        const left = (onTheirWay.get(key) ?? 1) - 1;
        if (left > 0) onTheirWay.set(key, left);
        else onTheirWay.delete(key);
      }
    },
  };
}
