import type { BucketConfig } from '@/lib/server/config';
import type { BucketAdmin, BucketRules, ObjectStorage } from '@/lib/storage';
import type { Finding } from './finding';

/** What every check works with. */
export type Examination = Readonly<{
  config: BucketConfig;
  storage: ObjectStorage;
  admin: BucketAdmin;
  wanted: BucketRules;
  /** As a browser or anybody else would ask, without credentials. */
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** Id of the doctor's own objects. */
  id: string;
  /** Keys the doctor wrote or may have written; deleted at the end, whatever happens. */
  written: Set<string>;
  /** A document of the provider that mends something, ready to be applied. */
  documentFor: (file: string) => string;
}>;

/** A check; what it throws becomes a finding of its own. */
export type Check = (examination: Examination) => Promise<readonly Finding[]>;
