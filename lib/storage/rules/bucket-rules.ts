/**
 * The rules of a bucket in words of our own, and who reads and writes them. Each provider has its own document for the same
 * facts; its admin translates. A rule that is not ours comes with the provider's own form of it (`raw`) and is written back
 * unchanged.
 */

/** Who may send and read from pages of other origins. */
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

/** What ends by itself. */
export type LifecycleRule = Readonly<{
  id?: string | undefined;
  /** Keys it is for; '' for all. */
  prefix: string;
  /** Days after which objects are deleted. */
  expireDays?: number | undefined;
  /** Days after which parts of unfinished uploads are deleted. */
  abortUploadsDays?: number | undefined;
  /** It has conditions besides the prefix, so it says nothing of every object. */
  isConditional?: boolean | undefined;
  raw?: unknown;
}>;

/** Whether the bucket itself refuses to be made public. `unsupported`: the provider has no such switch. */
export type PublicAccess = 'blocked' | 'open' | 'unsupported';

/** Everything `bucket:setup` looks after. */
export type BucketRules = Readonly<{
  cors: readonly CorsRule[];
  lifecycle: readonly LifecycleRule[];
  publicAccess: PublicAccess;
}>;

/** Reads and writes the rules of one bucket; needs more rights than the running app. Throws `StorageError`. */
export interface BucketAdmin {
  readCors(): Promise<readonly CorsRule[]>;
  writeCors(rules: readonly CorsRule[]): Promise<void>;
  readLifecycle(): Promise<readonly LifecycleRule[]>;
  writeLifecycle(rules: readonly LifecycleRule[]): Promise<void>;
  readPublicAccess(): Promise<PublicAccess>;
  blockPublicAccess(): Promise<void>;
}
