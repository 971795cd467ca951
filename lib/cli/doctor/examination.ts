import type { BucketConfig } from '@/lib/server/config';
import type { BucketAdmin, BucketRules, ObjectStorage, UnfinishedUploads } from '@/lib/storage';
import type { DoctorPlace } from './doctor-key';
import type { Finding } from './finding';
import type { Timing } from './request/create-watch';
import type { Answer } from './request/judge-answer';
import type { DoctorLimits } from './request/limits';

/** The inputs of every check. Every request it makes has a limit of time and is timed. */
export type Examination = Readonly<{
  config: BucketConfig;
  storage: ObjectStorage;
  /** The same bucket, but what it signs is for the address by which this process reaches it. */
  serverStorage: ObjectStorage;
  admin: BucketAdmin;
  /** Uploads in parts; null where the store begins them otherwise than S3. */
  unfinished: UnfinishedUploads | null;
  wanted: BucketRules;
  /** As a browser or anybody else would ask, without credentials; redirects are told, not followed. Throws `NoAnswerError`. */
  fetch: typeof globalThis.fetch;
  /** The same, with the answer read as a store's document. */
  ask: (url: string, init?: RequestInit) => Promise<Answer>;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (ms: number) => Promise<void>;
  limits: DoctorLimits;
  timings: readonly Timing[];
  /** Why nothing more is looked at; null while there is time. */
  whyOver: () => string | null;
  /** The status by which fewer requests at once were asked for; null where they are taken. */
  crowdedBy: () => number | null;
  /** Waits until what is under way has ended, and no longer than this. */
  settle: (ms: number) => Promise<void>;
  /** Id of the doctor's own objects. */
  id: string;
  /** A key of the doctor's own, noted for the clean-up. */
  keyFor: (place: DoctorPlace, name: string) => string;
  /** Keys the doctor wrote or may have written; deleted at the end, whatever happens. */
  written: Set<string>;
  /** Deletes them, when there is no time left for anything else as well. */
  deleteWritten: () => Promise<void>;
  /** How many of them are really there. */
  countWritten: () => Promise<number>;
  /** A document of the provider that fixes something, ready to be applied. */
  documentFor: (file: string) => string;
}>;

/** A check; what it throws becomes a finding of its own. */
export type Check = (examination: Examination) => Promise<readonly Finding[]>;
