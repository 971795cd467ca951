/**
 * The rules of a bucket in our own words, and who reads and writes them. Each provider has its own document for the same
 * facts; its admin translates. A rule that is not ours comes with the provider's own form of it (`raw`) and is written back
 * unchanged.
 */

import type { BucketTrait } from './bucket-traits';

/** Says who may send and read from pages of other origins. */
export type CorsRule = Readonly<{
  id?: string | undefined;
  /** May hold `*` once each. */
  origins: readonly string[];
  /** Upper case. */
  methods: readonly string[];
  /** Lower case; may hold `*` once each. */
  allowedHeaders: readonly string[];
  /** Lower case. */
  exposedHeaders: readonly string[];
  maxAgeSeconds?: number | undefined;
  raw?: unknown;
}>;

/** The fate of objects by itself. A provider's rule for several prefixes is several of these with one `raw`. */
export type LifecycleRule = Readonly<{
  id?: string | undefined;
  /** Keys it is for; '' for all. */
  prefix: string;
  /** False where it is switched off, and does nothing. */
  isEnabled?: boolean | undefined;
  /** Days after which objects are deleted. */
  expireDays?: number | undefined;
  /** The moment from which on objects are deleted, those of later days as well; ISO 8601. */
  expireAt?: string | undefined;
  /** The storage class that objects are moved to, after so many days or from a moment on. */
  transition?: Readonly<{ storageClass: string; days?: number; at?: string }> | undefined;
  /** Days after which a version is deleted that is no longer the current one. */
  noncurrentDays?: number | undefined;
  /** Days after which parts of unfinished uploads are deleted. */
  abortUploadsDays?: number | undefined;
  /** It has conditions besides the prefix, so it says nothing of every object. */
  isConditional?: boolean | undefined;
  /** It asks for something that no object of ours has: a tag, a time of its own, an ending. */
  isForOthers?: boolean | undefined;
  /** It is for objects over or under so many bytes. */
  overBytes?: number | undefined;
  underBytes?: number | undefined;
  raw?: unknown;
}>;

/** Whether the bucket itself refuses to be made public. `partly`: some of its switches are on. `unsupported`: the provider has none. */
export type PublicAccess = 'blocked' | 'partly' | 'open' | 'unsupported';

/** The parts of a bucket that hold rules, each with a document of its own. */
export type RulePart = 'cors' | 'lifecycle' | 'publicAccess';

/** Everything `bucket:setup` looks after. */
export type BucketRules = Readonly<{
  cors: readonly CorsRule[];
  lifecycle: readonly LifecycleRule[];
  publicAccess: PublicAccess;
}>;

/** Reads and writes the rules of one bucket; needs more rights than the running app. Throws `StorageError`: `unsupported` where the server has no such rules. */
export interface BucketAdmin {
  readCors(): Promise<readonly CorsRule[]>;
  /** Replaces all of them. */
  writeCors(rules: readonly CorsRule[]): Promise<void>;
  /** Those that are switched off as well. */
  readLifecycle(): Promise<readonly LifecycleRule[]>;
  /** Replaces all of them. */
  writeLifecycle(rules: readonly LifecycleRule[]): Promise<void>;
  readPublicAccess(): Promise<PublicAccess>;
  blockPublicAccess(): Promise<void>;
  /** The copies that the bucket keeps of objects that were deleted or overwritten. */
  readKeeping(): Promise<Keeping>;
  /** Everything else that is set that hurts; never rejects. */
  readTraits(): Promise<readonly BucketTrait[]>;
}

/** The copies that a bucket keeps of what was deleted. A part that could not be looked at is `unknown`, and nothing is promised of it. */
export type Keeping = Readonly<{
  /** Earlier versions are kept; `suspended`: those of before. */
  versioning: 'off' | 'on' | 'suspended' | 'unknown';
  needsSecondFactor?: boolean;
  /** Nothing is deleted before so many days have gone; null without such a rule. A lock without a default is 0 days. */
  lockDays: number | null | 'unknown';
  /** Seconds for which whatever was deleted can be brought back; 0: none. */
  softDeleteSeconds: number | 'unknown';
  /** Where copies go that a deletion here does not reach. */
  replicas: readonly string[] | 'unknown';
  /** Why a part is unknown: something in between answered in place of the bucket, and what. */
  foreign?: string;
}>;

/** A bucket that keeps nothing of what was deleted. */
export const KEEPS_NOTHING: Keeping = {
  versioning: 'off',
  lockDays: null,
  softDeleteSeconds: 0,
  replicas: [],
};
