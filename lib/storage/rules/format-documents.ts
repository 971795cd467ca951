/**
 * The rules as the documents of each provider, for people who may not touch the bucket from code, each with the command that
 * applies it. A command that replaces a whole document says so; merged documents hold the bucket's other rules too. The facts that
 * are known are filled in; the others stand in capitals. Nothing secret is known here.
 */

import { CAPABILITIES } from '../capabilities';
import type { StorageConfig } from '../storage-config';
import type { BucketRules, RulePart } from './bucket-rules';
import { awsDocuments } from './print/aws-documents';
import { gcsDocuments } from './print/gcs-documents';
import { r2Documents } from './print/r2-documents';

/** One document: its name, what it is for, and its text. */
export type BucketDocuments = readonly Readonly<{ file: string; purpose: string; text: string }>[];

/** The facts of a deployment that its documents name; null: it is not known, or there is none. */
export type DeploymentFacts = Readonly<{
  /** Private images come through CloudFront too. */
  hasCloudFront: boolean;
  cdnBaseUrl: string | null;
  /** The role that the app takes on, as AWS names it. */
  roleArn: string | null;
  /** Google's service account whose rights the app has. */
  serviceAccount: string | null;
  /** Google's project whose workload identity pool trusts Vercel, by its number, and the pool. */
  workloadPool: Readonly<{ projectNumber: string; poolId: string; providerId: string }> | null;
  /** The names of the team and the project on Vercel. */
  vercel: Readonly<{ team: string; project: string }> | null;
}>;

/** The part of a storage's configuration that its documents name. */
export type PrintedBucket = Pick<StorageConfig, 'provider' | 'bucket' | 'prefix'> &
  Readonly<{ region?: string | undefined }>;

export type PrintOptions = Readonly<{
  facts: DeploymentFacts;
  /** Parts whose rules are those of the bucket with ours in them. */
  merged: readonly RulePart[];
}>;

const NOTHING_KNOWN: DeploymentFacts = {
  hasCloudFront: false,
  cdnBaseUrl: null,
  roleArn: null,
  serviceAccount: null,
  workloadPool: null,
  vercel: null,
};

/** Every document for one bucket. */
export function formatDocuments(
  bucket: PrintedBucket,
  rules: BucketRules,
  { merged = [], ...known }: Partial<DeploymentFacts> & Readonly<{ merged?: readonly RulePart[] }> = {},
): BucketDocuments {
  const options: PrintOptions = { facts: { ...NOTHING_KNOWN, ...known }, merged };
  switch (CAPABILITIES[bucket.provider].documents) {
    case 'r2':
      return r2Documents(bucket, rules, options);
    case 'gcs':
      return gcsDocuments(bucket, rules, options);
    case 'aws':
      return awsDocuments(bucket, rules, options);
  }
}
