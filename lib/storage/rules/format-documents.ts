/**
 * The rules as the documents of each provider, for people who may not touch the bucket from code, each with the command that
 * applies it. Commands replace what is there: merging is what `bucket:setup` does.
 */

import type { BucketRules } from '@/lib/storage/rules/bucket-rules';
import { fromGoogleCors, fromGoogleLifecycle } from '@/lib/storage/rules/gcs-documents';
import { fromCorsRule, fromLifecycleRule } from '@/lib/storage/rules/s3-documents';
import type { StorageConfig } from '@/lib/storage/storage-config';

const DAY_SECONDS = 86_400;

/** One document: its name, what it is for, and its text. */
export type BucketDocuments = readonly Readonly<{ file: string; purpose: string; text: string }>[];

/** Every document for one bucket. `hasCloudFront`: private images come through CloudFront too. */
export function formatDocuments(
  { provider, bucket }: Pick<StorageConfig, 'provider' | 'bucket'>,
  rules: BucketRules,
  { hasCloudFront = false }: Readonly<{ hasCloudFront?: boolean }> = {},
): BucketDocuments {
  switch (provider) {
    case 'r2':
      return r2Documents(bucket, rules);
    case 'gcs':
      return gcsDocuments(bucket, rules);
    default:
      return s3Documents(bucket, rules, hasCloudFront);
  }
}

function s3Documents(
  bucket: string,
  { cors, lifecycle }: BucketRules,
  hasCloudFront: boolean,
): BucketDocuments {
  const arn = `arn:aws:s3:::${bucket}`;
  return [
    {
      file: 'cors.json',
      purpose: `aws s3api put-bucket-cors --bucket ${bucket} --cors-configuration file://cors.json`,
      text: json({
        CORSRules: cors.map(fromCorsRule),
      }),
    },
    {
      file: 'lifecycle.json',
      purpose: `aws s3api put-bucket-lifecycle-configuration --bucket ${bucket} --lifecycle-configuration file://lifecycle.json`,
      text: json({
        Rules: lifecycle.map(fromLifecycleRule),
      }),
    },
    {
      file: 'public-access-block',
      purpose: 'nothing in the bucket can be made public by mistake',
      text: `aws s3api put-public-access-block --bucket ${bucket} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    },
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
          ],
          Resource: arn,
        }),
      ),
    },
    {
      file: 'cloudfront-bucket-policy.json',
      purpose: hasCloudFront
        ? 'Bucket policy for CloudFront with origin access control; restrict viewer access for everything but public/*'
        : 'Bucket policy for CloudFront with origin access control: public images only',
      text: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'CloudFrontReads',
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: (hasCloudFront ? ['public', 'private', 'trash'] : ['public']).map(
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

function r2Documents(bucket: string, { cors, lifecycle }: BucketRules): BucketDocuments {
  return [
    {
      file: 'cors.json',
      purpose: `npx wrangler r2 bucket cors set ${bucket} --file cors.json`,
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
      purpose: `npx wrangler r2 bucket lifecycle set ${bucket} --file lifecycle.json`,
      text: json({
        rules: lifecycle.map((rule) => ({
          id: rule.id,
          enabled: true,
          conditions: { prefix: rule.prefix },
          ...(rule.expireDays === undefined ? {} : { deleteObjectsTransition: age(rule.expireDays) }),
          ...(rule.abortUploadsDays === undefined
            ? {}
            : { abortMultipartUploadsTransition: age(rule.abortUploadsDays) }),
        })),
      }),
    },
    {
      file: 'token',
      purpose: 'API tokens',
      text: `The running app: "Object Read & Write" on the bucket ${bucket} alone. bucket:setup and doctor: "Admin Read & Write".`,
    },
  ];
}

function gcsDocuments(bucket: string, { cors, lifecycle, publicAccess }: BucketRules): BucketDocuments {
  const account = 'serviceAccount:ACCOUNT';
  const grant = (role: string) =>
    `gcloud storage buckets add-iam-policy-binding gs://${bucket} --member=${account} --role=${role}`;
  return [
    {
      file: 'cors.json',
      purpose: `gcloud storage buckets update gs://${bucket} --cors-file=cors.json`,
      text: json(cors.map(fromGoogleCors)),
    },
    {
      file: 'lifecycle.json',
      purpose: `gcloud storage buckets update gs://${bucket} --lifecycle-file=lifecycle.json`,
      text: json({ rule: lifecycle.map(fromGoogleLifecycle) }),
    },
    {
      file: 'public-access',
      purpose:
        publicAccess === 'blocked'
          ? 'nothing in the bucket can be made public by mistake'
          : 'public images are read through Cloud CDN: a managed folder opens that prefix and no other',
      text:
        publicAccess === 'blocked'
          ? `gcloud storage buckets update gs://${bucket} --public-access-prevention`
          : `gcloud storage managed-folders create gs://${bucket}/public/\ngcloud storage managed-folders add-iam-policy-binding gs://${bucket}/public/ --member=allUsers --role=roles/storage.legacyObjectReader`,
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

function age(days: number) {
  return { condition: { type: 'Age', maxAge: days * DAY_SECONDS } };
}

function policy(...statements: readonly object[]) {
  return { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
}

function json(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
