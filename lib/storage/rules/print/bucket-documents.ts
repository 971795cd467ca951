import type { StorageConfig } from '../../storage-config';
import type { RulePart } from '../bucket-rules';

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
