/**
 * The rules as the documents of each provider, for people who may not touch the bucket from code, each with the command that
 * applies it. A command that replaces a whole document says so; merged documents hold the bucket's other rules too. The facts that
 * are known are filled in; the others stand in capitals. Nothing secret is known here.
 */

import { CAPABILITIES } from '../capabilities';
import type { BucketRules, RulePart } from './bucket-rules';
import { awsDocuments } from './print/aws-documents';
import type { BucketDocuments, DeploymentFacts, PrintedBucket, PrintOptions } from './print/bucket-documents';
import { gcsDocuments } from './print/gcs-documents';
import { r2Documents } from './print/r2-documents';

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
