import type { DevBucketOptions } from '@/lib/dev-bucket';
import type { BucketConfig } from '@/lib/server/config';
import type { BucketAdmin, CorsRule, LifecycleRule, ObjectStorage } from '@/lib/storage';
import type { Outside } from '../begin-examination';
import type { Drops, Interfere } from '../testing/altering-proxy';

/**
 * A fault that is planted in a deployment, and all that the doctor says to it. The table of them is the doctor's promise: each
 * row names the very fault and nothing else.
 *
 * To add a row: put it into the list of its kind in `rows/`, with what is broken in `plant` and every finding that is not
 * `ok` in `says`, in the order in which they are told. `says: []` is for what looks like a fault and is none. Run
 * `npx vitest run lib/cli/doctor/planted -t "words of the fault"`.
 */
export type PlantedFault = Readonly<{
  /** Says what is wrong, in a few words; they are the test's name. */
  fault: string;
  /** Parts of the messages: all of those that are no `ok`, in order. */
  says: readonly (string | RegExp)[];
  /** The words in its place on a real server that goes by other rules, by the server's name. */
  on?: Readonly<Record<string, readonly (string | RegExp)[]>>;
  /** Part of the first remedy, where it matters which one is given. */
  remedy?: string | RegExp;
  /** A function where something in it remembers what came before: every run begins anew. */
  plant?: Plant | (() => Plant);
}>;

/** Where the pieces of a planted deployment are. */
export type Places = Readonly<{
  bucketUrl: string;
  /** The bucket's name. */
  bucket: string;
  accessKeyId: string;
  admin: BucketAdmin;
  storage: ObjectStorage;
}>;

/** The differences from a healthy deployment: an embedded bucket named `photos`, uploads by POST, no CDN. */
export type Plant = Readonly<{
  /** Options of the embedded bucket. */
  bucket?: Partial<DevBucketOptions>;
  /** How far the bucket's clock is ahead of ours. */
  aheadMs?: number;
  /** Parts of the storage's configuration; `provider: 's3'` for what the embedded bucket's own is spared. */
  storage?: Readonly<Record<string, unknown>>;
  config?: Partial<BucketConfig>;
  /** Stands in front of the bucket for everybody. */
  proxy?: Interfere;
  /** Headers of answers that do not come through a proxy. */
  drops?: Drops;
  /** Stands in front of the bucket for browsers only, as STORAGE_PUBLIC_ENDPOINT. */
  door?: Interfere;
  /** Stands in front of the bucket as CDN_BASE_URL. */
  cdn?: Interfere;
  /** Documents of rules the bucket is given. */
  cors?: readonly CorsRule[];
  lifecycle?: readonly LifecycleRule[];
  /** Another step that is done before: the value it returns replaces parts of the configuration. */
  prepare?: (places: Places) => Promise<Planted> | Planted;
  outside?: Outside;
}>;

export type Planted = Readonly<{
  storage?: Readonly<Record<string, unknown>>;
  config?: Partial<BucketConfig>;
  close?: () => Promise<void>;
}>;
