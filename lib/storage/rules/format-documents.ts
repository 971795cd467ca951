/**
 * The rules as the documents of each provider, for people who may not touch the bucket from code, each with the command that
 * applies it. A command that replaces a whole document says so; merged documents hold the bucket's other rules too.
 */

import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { CAPABILITIES } from '../capabilities';
import type { StorageConfig } from '../storage-config';
import type { BucketRules, LifecycleRule, RulePart } from './bucket-rules';
import { fromGoogleCors, fromGoogleLifecycles } from './gcs-documents';
import { fromCorsRule, fromLifecycleRule } from './s3-documents';

const DAY_SECONDS = 86_400;

/** One document: its name, what it is for, and its text. */
export type BucketDocuments = readonly Readonly<{ file: string; purpose: string; text: string }>[];

export type DocumentOptions = Readonly<{
  /** Private images come through CloudFront too. */
  hasCloudFront?: boolean;
  /** Parts whose rules are those of the bucket with ours in them. */
  merged?: readonly RulePart[];
}>;

/** Every document for one bucket. */
export function formatDocuments(
  { provider, bucket }: Pick<StorageConfig, 'provider' | 'bucket'>,
  rules: BucketRules,
  { hasCloudFront = false, merged = [] }: DocumentOptions = {},
): BucketDocuments {
  switch (CAPABILITIES[provider].documents) {
    case 'r2':
      return r2Documents(bucket, rules, merged);
    case 'gcs':
      return gcsDocuments(bucket, rules, merged);
    case 'aws':
      return s3Documents(bucket, rules, hasCloudFront, merged);
  }
}

/** The effect of a command that puts a document in the place of another. */
function replacing(command: string, part: 'cors' | 'lifecycle', merged: readonly RulePart[]): string {
  const kind = part === 'cors' ? 'CORS' : 'lifecycle';
  return merged.includes(part)
    ? `# Replaces every ${kind} rule of the bucket. The document holds them as they are now, with ours.\n${command}`
    : `# Replaces every ${kind} rule of the bucket: add those that must stay to the document first, or write it with --check --print.\n${command}`;
}

function s3Documents(
  bucket: string,
  { cors, lifecycle, publicAccess }: BucketRules,
  hasCloudFront: boolean,
  merged: readonly RulePart[],
): BucketDocuments {
  const arn = `arn:aws:s3:::${bucket}`;
  return [
    {
      file: 'cors.json',
      purpose: replacing(
        `aws s3api put-bucket-cors --bucket ${bucket} --cors-configuration file://cors.json`,
        'cors',
        merged,
      ),
      text: json({
        CORSRules: cors.map(fromCorsRule),
      }),
    },
    {
      file: 'lifecycle.json',
      purpose: replacing(
        `aws s3api put-bucket-lifecycle-configuration --bucket ${bucket} --lifecycle-configuration file://lifecycle.json`,
        'lifecycle',
        merged,
      ),
      text: json({
        Rules: lifecycle.map(fromLifecycleRule),
      }),
    },
    // Elsewhere than at AWS the switch does more than it says, or is none.
    ...(publicAccess === 'blocked' ? [blockDocument(bucket)] : []),
    {
      file: 'iam-app.json',
      purpose: 'IAM policy of the running app: objects only',
      text: json(
        policy(
          { Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], Resource: `${arn}/*` },
          { Action: 's3:ListBucket', Resource: arn },
        ),
      ),
    },
    {
      file: 'iam-app-versions.json',
      purpose:
        'IAM policy of the running app, besides iam-app.json, on a versioned bucket: a purge then deletes every version of a photo',
      text: json(
        policy(
          { Action: 's3:DeleteObjectVersion', Resource: `${arn}/*` },
          { Action: ['s3:ListBucketVersions', 's3:GetBucketVersioning'], Resource: arn },
        ),
      ),
    },
    {
      file: 'iam-setup.json',
      purpose: 'IAM policy of who runs bucket:setup and doctor, besides the one of the app',
      text: json(
        policy({
          Action: [
            's3:GetBucketCORS',
            's3:PutBucketCORS',
            's3:GetLifecycleConfiguration',
            's3:PutLifecycleConfiguration',
            's3:GetBucketPublicAccessBlock',
            's3:PutBucketPublicAccessBlock',
            's3:GetBucketVersioning',
            's3:GetBucketObjectLockConfiguration',
            's3:GetReplicationConfiguration',
          ],
          Resource: arn,
        }),
      ),
    },
    {
      file: 'cloudfront-bucket-policy.json',
      purpose: hasCloudFront
        ? `# Bucket policy for CloudFront with origin access control; restrict viewer access for everything but public/*. Replaces the policy the bucket has: add the statement to it.\naws s3api put-bucket-policy --bucket ${bucket} --policy file://cloudfront-bucket-policy.json`
        : `# Bucket policy for CloudFront with origin access control: public images only. Replaces the policy the bucket has: add the statement to it.\naws s3api put-bucket-policy --bucket ${bucket} --policy file://cloudfront-bucket-policy.json`,
      text: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'CloudFrontReads',
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: (hasCloudFront ? IMAGE_STATES : (['public'] as const)).map(
              (state) => `${arn}/${state}/*`,
            ),
            Condition: {
              StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::ACCOUNT:distribution/DISTRIBUTION' },
            },
          },
        ],
      }),
    },
  ];
}

function r2Documents(
  bucket: string,
  { cors, lifecycle }: BucketRules,
  merged: readonly RulePart[],
): BucketDocuments {
  return [
    {
      file: 'cors.json',
      purpose: replacing(`npx wrangler r2 bucket cors set ${bucket} --file cors.json`, 'cors', merged),
      text: json({
        rules: cors.map((rule) => ({
          id: rule.id,
          allowed: { origins: rule.origins, methods: rule.methods, headers: rule.allowedHeaders },
          exposeHeaders: rule.exposedHeaders,
          maxAgeSeconds: rule.maxAgeSeconds,
        })),
      }),
    },
    {
      file: 'lifecycle.json',
      purpose: replacing(
        `npx wrangler r2 bucket lifecycle set ${bucket} --file lifecycle.json`,
        'lifecycle',
        merged,
      ),
      text: json({
        rules: lifecycle.map((rule) => ({
          id: rule.id,
          enabled: rule.isEnabled !== false,
          conditions: { prefix: rule.prefix },
          ...(rule.expireDays === undefined ? {} : { deleteObjectsTransition: age(rule.expireDays) }),
          ...(rule.expireAt === undefined ? {} : { deleteObjectsTransition: on(rule.expireAt) }),
          ...(rule.transition === undefined
            ? {}
            : { storageClassTransitions: [toR2Transition(rule.transition)] }),
          ...(rule.abortUploadsDays === undefined
            ? {}
            : { abortMultipartUploadsTransition: age(rule.abortUploadsDays) }),
        })),
      }),
    },
    {
      file: 'custom-domain',
      purpose:
        'a custom domain of the bucket shows everything: what it may show, and r2.dev, which knows no such rule',
      text: `Cloudflare, Security, WAF, Custom rules: block requests to the domain whose path does not start with /public/ — not starts_with(http.request.uri.path, "/public/").\nnpx wrangler r2 bucket dev-url disable ${bucket}`,
    },
    {
      file: 'token',
      purpose: 'API tokens',
      text: `The running app: "Object Read & Write" on the bucket ${bucket} alone. bucket:setup and doctor: "Admin Read & Write".`,
    },
  ];
}

function gcsDocuments(
  bucket: string,
  { cors, lifecycle, publicAccess }: BucketRules,
  merged: readonly RulePart[],
): BucketDocuments {
  const account = 'serviceAccount:ACCOUNT';
  const grant = (role: string) =>
    `gcloud storage buckets add-iam-policy-binding gs://${bucket} --member=${account} --role=${role}`;
  return [
    {
      file: 'cors.json',
      purpose: replacing(
        `gcloud storage buckets update gs://${bucket} --cors-file=cors.json`,
        'cors',
        merged,
      ),
      text: json(cors.map(fromGoogleCors)),
    },
    {
      file: 'lifecycle.json',
      purpose: replacing(
        `gcloud storage buckets update gs://${bucket} --lifecycle-file=lifecycle.json`,
        'lifecycle',
        merged,
      ),
      text: json({ rule: fromGoogleLifecycles(lifecycle) }),
    },
    {
      file: 'public-access',
      purpose:
        publicAccess === 'blocked'
          ? 'nothing in the bucket can be opened to everybody'
          : 'public images are read through Cloud CDN: a managed folder opens that prefix and no other',
      text:
        publicAccess === 'blocked'
          ? `gcloud storage buckets update gs://${bucket} --public-access-prevention`
          : `gcloud storage buckets update gs://${bucket} --no-public-access-prevention\ngcloud storage managed-folders create gs://${bucket}/public/\ngcloud storage managed-folders add-iam-policy-binding gs://${bucket}/public/ --member=allUsers --role=roles/storage.legacyObjectReader`,
    },
    {
      file: 'iam-app',
      purpose: 'rights of the running app; the second where it holds no key and signs as itself',
      text: `${grant('roles/storage.objectUser')}\ngcloud iam service-accounts add-iam-policy-binding ACCOUNT --member=${account} --role=roles/iam.serviceAccountTokenCreator`,
    },
    {
      file: 'iam-setup',
      purpose: 'rights of who runs bucket:setup and doctor, besides those of the app',
      text: grant('roles/storage.legacyBucketOwner'),
    },
    {
      file: 'soft-delete',
      purpose: 'without it Google keeps what was deleted, and bills it, for seven days more',
      text: `gcloud storage buckets update gs://${bucket} --clear-soft-delete`,
    },
  ];
}

function blockDocument(bucket: string): BucketDocuments[number] {
  return {
    file: 'public-access-block',
    purpose: 'ACLs and policies can make nothing of the bucket public; replaces its four switches',
    text: `aws s3api put-public-access-block --bucket ${bucket} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
  };
}

/** R2 has one class besides the usual one. */
function toR2Transition({ days, at }: NonNullable<LifecycleRule['transition']>) {
  return { ...(at === undefined ? age(days ?? 0) : on(at)), storageClass: 'InfrequentAccess' };
}

function on(date: string) {
  return { condition: { type: 'Date', date } };
}

function age(days: number) {
  return { condition: { type: 'Age', maxAge: days * DAY_SECONDS } };
}

function policy(...statements: readonly object[]) {
  return { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
}

function json(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
